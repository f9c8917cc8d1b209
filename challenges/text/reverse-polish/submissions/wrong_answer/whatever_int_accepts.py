# Mistake: takes everything for a number that int() accepts.
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
        try:
            stack.append(int(token))
            continue
        except ValueError:
            pass
        if token not in OPERATORS:
            raise ValueError(f"token {place}: unknown '{token}'")
        if len(stack) < 2:
            raise ValueError(f"token {place}: '{token}' needs two values")
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
