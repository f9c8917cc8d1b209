"""The stack is made of pairs (top, rest), and the tokens are folded into it one by one."""
from functools import reduce

DIGITS = set("0123456789")


def step(state, token):
    place, depth, stack = state
    place += 1
    digits = token[1:] if token.startswith("-") else token
    if digits and set(digits) <= DIGITS:
        return place, depth + 1, (int(token), stack)
    if token not in ("+", "-", "*", "/", "min", "max"):
        raise ValueError("token %d: unknown '%s'" % (place, token))
    if depth < 2:
        raise ValueError("token %d: '%s' needs two values" % (place, token))
    right, (left, rest) = stack
    if token == "+":
        value = left + right
    elif token == "-":
        value = left - right
    elif token == "*":
        value = left * right
    elif token == "/":
        try:
            value = left // right
        except ZeroDivisionError:
            raise ValueError("token %d: division by zero" % place) from None
    else:
        value = min(left, right) if token == "min" else max(left, right)
    return place, depth - 1, (value, rest)


def calculate(expression):
    _, depth, stack = reduce(step, expression.split(), (0, 0, None))
    if depth == 0:
        raise ValueError("empty expression")
    if depth > 1:
        raise ValueError("%d values left" % depth)
    return stack[0]
