"""Each instruction becomes a function of the machine; the loop only calls them."""
import operator
import sys


class Problem(Exception):
    pass


class Machine:
    def __init__(self):
        self.stack, self.next, self.ended = [], 0, False

    def take(self, count):
        if len(self.stack) < count:
            raise Problem("stack too small")
        taken = self.stack[len(self.stack) - count:]
        del self.stack[len(self.stack) - count:]
        return taken


def shuffle(count, order):
    def action(machine, _):
        values = machine.take(count)
        machine.stack += [values[index] for index in order]
    return action


def compute(function):
    def action(machine, _):
        lower, upper = machine.take(2)
        try:
            machine.stack.append(int(function(lower, upper)))
        except ZeroDivisionError:
            raise Problem("division by zero")
    return action


def push(machine, number):
    machine.stack.append(number)


def jump(machine, target):
    machine.next = target


def jumpz(machine, target):
    if machine.take(1) == [0]:
        machine.next = target


def show(machine, _):
    sys.stdout.write("%d\n" % machine.take(1)[0])


def halt(machine, _):
    machine.ended = True


PLAIN = {
    "pop": shuffle(1, []), "dup": shuffle(1, [0, 0]), "swap": shuffle(2, [1, 0]), "over": shuffle(2, [0, 1, 0]),
    "add": compute(operator.add), "sub": compute(operator.sub), "mul": compute(operator.mul),
    "div": compute(operator.floordiv), "less": compute(operator.lt), "print": show, "halt": halt,
}
JUMPS = {"jump": jump, "jumpz": jumpz}


def is_number(text):
    digits = text[1:] if text[0] == "-" else text
    return digits.isascii() and digits.isdigit()


def main():
    limit = int(sys.stdin.readline())
    labels, rows = {}, []
    for number, line in enumerate(sys.stdin, 2):
        words = line.partition("#")[0].split()
        if not words:
            continue
        if len(words) == 1 and words[0][-1] == ":" and words[0] != ":":
            if words[0][:-1] in labels:
                rows.append((number, None, "label '%s' twice" % words[0][:-1]))
            else:
                labels[words[0][:-1]] = len(rows)
        else:
            rows.append((number, words, None))
    program = []
    for number, words, problem in rows:
        action, argument = None, None
        if problem is None:
            name = words[0]
            if name not in PLAIN and name not in JUMPS and name != "push":
                problem = "unknown instruction '%s'" % name
            elif len(words) != (1 if name in PLAIN else 2):
                problem = "bad argument"
            elif name in PLAIN:
                action = PLAIN[name]
            elif name == "push":
                if not is_number(words[1]):
                    problem = "bad argument"
                else:
                    action, argument = push, int(words[1])
            elif words[1] not in labels:
                problem = "unknown label '%s'" % words[1]
            else:
                action, argument = JUMPS[name], labels[words[1]]
        if problem is not None:
            print("line %d: %s" % (number, problem))
            return
        program.append((action, argument, number))
    machine, steps = Machine(), 0
    while not machine.ended and machine.next < len(program):
        if steps >= limit:
            print("stopped after %d steps" % steps)
            return
        steps += 1
        action, argument, number = program[machine.next]
        machine.next += 1
        try:
            action(machine, argument)
        except Problem as problem:
            print("line %d: %s" % (number, problem))
            return
    print("ended after %d steps" % steps)


if __name__ == "__main__":
    main()
