# Mistake: splits each part at its weakest operator, and searches the whole part for it every time.
import math
import re

TOKENS = re.compile(r"([0-9]+(?:\.[0-9]+)?)|([A-Za-z_][A-Za-z_0-9]*)|([^ ])", re.DOTALL)


class FormulaError(ValueError):
    def __init__(self, message, position):
        super().__init__("%s at %d" % (message, position))
        self.position = position


def check(tokens, length):
    depth, operand_expected, binary = 0, True, set()
    for index, (kind, text, place) in enumerate(tokens):
        if operand_expected:
            fine = kind < 3 or text in "(-"
            operand_expected = kind == 3
            depth += text == "("
        else:
            fine = text in set("+-*/^") or text == ")" and depth > 0
            operand_expected = text != ")"
            depth -= text == ")"
            if text != ")":
                binary.add(index)
        if not fine:
            raise FormulaError("unexpected '%s'" % text, place)
    if operand_expected or depth:
        raise FormulaError("unexpected end", length)
    return binary


def evaluate(formula, variables):
    tokens = [(match.lastindex, match.group(), match.start()) for match in TOKENS.finditer(formula)]
    binary = check(tokens, len(formula))
    parts, backwards = [(0, len(tokens))], []
    while parts:
        low, high = parts.pop()
        depth, sums, products, powers = 0, [], [], []
        for index in range(low, high):
            text = tokens[index][1]
            depth += (text == "(") - (text == ")")
            if depth == 0 and index in binary:
                (sums if text in "+-" else products if text in "*/" else powers).append(index)
        if sums or products:
            split = sums[-1] if sums else products[-1]
        elif tokens[low][1] == "-":
            backwards.append(("negate", None, 0))
            parts.append((low + 1, high))
            continue
        elif powers:
            split = powers[0]
        elif tokens[low][1] == "(":
            parts.append((low + 1, high - 1))
            continue
        else:
            backwards.append(tokens[low])
            continue
        backwards.append(tokens[split])
        parts += [(low, split), (split + 1, high)]
    stack = []
    for kind, text, place in reversed(backwards):
        if kind == "negate":
            stack.append(-stack.pop())
        elif kind == 1:
            stack.append(float(text))
        elif kind == 2:
            if text not in variables:
                raise FormulaError("unknown name '%s'" % text, place)
            stack.append(float(variables[text]))
        else:
            right, left = stack.pop(), stack.pop()
            try:
                result = left + right if text == "+" else left - right if text == "-" else left * right if text == "*" else left / right if text == "/" else left ** right
            except ArithmeticError:
                result = math.inf
            if isinstance(result, complex) or not math.isfinite(result):
                raise FormulaError("undefined result", place)
            stack.append(result)
    return stack[0]
