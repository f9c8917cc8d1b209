# Mistake: pops from an empty stack.
import operator
import re

OPERATORS = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.floordiv,
    "min": min,
    "max": max,
}


def calculate(expression):
    stack = []
    for place, token in enumerate(expression.split(), 1):
        if re.fullmatch("-?[0-9]+", token):
            stack.append(int(token))
            continue
        if token not in OPERATORS:
            raise ValueError(f"token {place}: unknown '{token}'")
        right = stack.pop()
        left = stack.pop()
        if token == "/" and right == 0:
            raise ValueError(f"token {place}: division by zero")
        stack.append(OPERATORS[token](left, right))
    if not stack:
        raise ValueError("empty expression")
    if len(stack) > 1:
        raise ValueError(f"{len(stack)} values left")
    return stack[0]
