# Mistake: looks up the line of the instruction after a label.
import re
import sys

NEEDS = {"push": 0, "pop": 1, "dup": 1, "swap": 2, "over": 2, "add": 2, "sub": 2, "mul": 2, "div": 2, "less": 2,
         "jump": 0, "jumpz": 1, "print": 1, "halt": 0}
ARGUMENTS = {"push": 1, "jump": 1, "jumpz": 1}


def load(lines):
    program, labels, problems = [], {}, []
    for number, line in enumerate(lines, 2):
        words = line.split("#")[0].split()
        if not words:
            continue
        name = words[0]
        if len(words) == 1 and len(name) > 1 and name.endswith(":"):
            if name[:-1] in labels:
                problems.append((number, f"label '{name[:-1]}' twice"))
            labels[name[:-1]] = len(program)
        elif name not in NEEDS:
            problems.append((number, f"unknown instruction '{name}'"))
        elif len(words) != 1 + ARGUMENTS.get(name, 0):
            problems.append((number, "bad argument"))
        elif name == "push" and not re.fullmatch("-?[0-9]+", words[1]):
            problems.append((number, "bad argument"))
        else:
            argument = int(words[1]) if name == "push" else words[-1]
            program.append((number, name, argument))
    for number, name, argument in program:
        if name in ("jump", "jumpz") and argument not in labels:
            problems.append((number, f"unknown label '{argument}'"))
    return program, labels, problems


def run(program, labels, limit):
    stack, at, steps = [], 0, 0
    while at < len(program):
        if steps == limit:
            return f"stopped after {steps} steps"
        steps += 1
        number, name, argument = program[at]
        at += 1
        if len(stack) < NEEDS[name]:
            return f"line {number}: stack too small"
        if name == "push":
            stack.append(argument)
        elif name == "pop":
            stack.pop()
        elif name == "dup":
            stack.append(stack[-1])
        elif name == "swap":
            stack[-1], stack[-2] = stack[-2], stack[-1]
        elif name == "over":
            stack.append(stack[-2])
        elif name == "jump":
            at = labels[argument]
            number = program[at][0]
        elif name == "jumpz":
            if stack.pop() == 0:
                at = labels[argument]
                number = program[at][0]
        elif name == "print":
            print(stack.pop())
        elif name == "halt":
            break
        else:
            upper = stack.pop()
            lower = stack.pop()
            if name == "add":
                stack.append(lower + upper)
            elif name == "sub":
                stack.append(lower - upper)
            elif name == "mul":
                stack.append(lower * upper)
            elif name == "less":
                stack.append(int(lower < upper))
            elif upper == 0:
                return f"line {number}: division by zero"
            else:
                stack.append(lower // upper)
    return f"ended after {steps} steps"


def main():
    limit, *lines = sys.stdin.read().split("\n")
    program, labels, problems = load(lines)
    if problems:
        print("line %d: %s" % min(problems))
    else:
        print(run(program, labels, int(limit)))


if __name__ == "__main__":
    main()
