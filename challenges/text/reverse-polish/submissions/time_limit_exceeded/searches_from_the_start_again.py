# Mistake: after each operator it searches the list of tokens from its start again.
import operator
import re

OPERATORS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.floordiv, "min": min, "max": max}


def calculate(expression):
    tokens = [(place, token) for place, token in enumerate(expression.split(), 1)]
    if not tokens:
        raise ValueError("empty expression")
    while True:
        for index, (place, token) in enumerate(tokens):
            if isinstance(token, int):
                continue
            if re.fullmatch("-?[0-9]+", token):
                tokens[index] = place, int(token)
                continue
            if token not in OPERATORS:
                raise ValueError(f"token {place}: unknown '{token}'")
            if index < 2:
                raise ValueError(f"token {place}: '{token}' needs two values")
            left, right = tokens[index - 2][1], tokens[index - 1][1]
            if token == "/" and right == 0:
                raise ValueError(f"token {place}: division by zero")
            tokens[index - 2:index + 1] = [(place, OPERATORS[token](left, right))]
            break
        else:
            break
    if len(tokens) > 1:
        raise ValueError(f"{len(tokens)} values left")
    return tokens[0][1]
