# Mistake: looks names up while it reads, so an unknown one hides errors of form.
import math
import re

TOKEN = re.compile(r" *(?:([0-9]+(?:\.[0-9]+)?)|([A-Za-z_][A-Za-z_0-9]*)|(.)|$)", re.DOTALL)
STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2, "negate": 3, "^": 4}


class FormulaError(ValueError):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")
        self.position = position


def to_postfix(formula, variables):
    output, waiting = [], []
    at, operand_expected = 0, True
    while True:
        match = TOKEN.match(formula, at)
        number, name, sign = match.groups()
        text = number or name or sign
        at = match.end()
        place = at - len(text or "")
        if text is None:
            message = "unexpected end"
        else:
            message = f"unexpected '{text}'"
        if operand_expected:
            if number or name:
                if name and name not in variables:
                    raise FormulaError(f"unknown name '{name}'", place)
                output.append((number, name, place))
                operand_expected = False
            elif sign == "(":
                waiting.append((sign, place))
            elif sign == "-":
                waiting.append(("negate", place))
            else:
                raise FormulaError(message, place)
        elif sign in STRENGTH:
            least = STRENGTH[sign] + (sign == "^")
            while waiting and STRENGTH.get(waiting[-1][0], 0) >= least:
                output.append(waiting.pop())
            waiting.append((sign, place))
            operand_expected = True
        elif sign == ")" or text is None:
            while waiting and waiting[-1][0] != "(":
                output.append(waiting.pop())
            if bool(waiting) == (text is None):
                raise FormulaError(message, place)
            if text is None:
                return output
            waiting.pop()
        else:
            raise FormulaError(message, place)


def compute(sign, left, right):
    if sign == "+":
        return left + right
    if sign == "-":
        return left - right
    if sign == "*":
        return left * right
    if sign == "/":
        return left / right
    return left ** right


def evaluate(formula, variables):
    stack = []
    for item in to_postfix(formula, variables):
        if len(item) == 3:
            number, name, place = item
            if number is None and name not in variables:
                raise FormulaError(f"unknown name '{name}'", place)
            stack.append(float(number or variables[name]))
            continue
        sign, place = item
        right = stack.pop()
        if sign == "negate":
            stack.append(-right)
            continue
        try:
            result = compute(sign, stack.pop(), right)
            undefined = not math.isfinite(result)
        except (ArithmeticError, TypeError):
            undefined = True
        if undefined:
            raise FormulaError("undefined result", place)
        stack.append(result)
    return stack[0]
