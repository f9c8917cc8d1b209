# Mistake: calls itself for each level of the formula, as deep as the user likes.
import math
import re

TOKENS = re.compile(r"([0-9]+(?:\.[0-9]+)?)|([A-Za-z_][A-Za-z_0-9]*)|([^ ])", re.DOTALL)


class FormulaError(ValueError):
    def __init__(self, message, position):
        super().__init__("%s at %d" % (message, position))
        self.position = position


class Parser:
    def __init__(self, formula):
        self.tokens = [(match.lastindex, match.group(), match.start()) for match in TOKENS.finditer(formula)]
        self.tokens.append((0, "", len(formula)))
        self.index = 0

    def next_is(self, *texts):
        return self.tokens[self.index][1] in texts

    def take(self):
        self.index += 1
        return self.tokens[self.index - 1]

    def unexpected(self):
        kind, text, place = self.tokens[self.index]
        return FormulaError("unexpected '%s'" % text if kind else "unexpected end", place)

    def whole(self):
        tree = self.sum()
        if self.tokens[self.index][0]:
            raise self.unexpected()
        return tree

    def sum(self):
        left = self.product()
        while self.next_is("+", "-"):
            _, sign, place = self.take()
            left = (sign, place, left, self.product())
        return left

    def product(self):
        left = self.signed()
        while self.next_is("*", "/"):
            _, sign, place = self.take()
            left = (sign, place, left, self.signed())
        return left

    def signed(self):
        if self.next_is("-"):
            self.take()
            return ("negate", self.signed())
        return self.power()

    def power(self):
        left = self.atom()
        if self.next_is("^"):
            _, sign, place = self.take()
            return (sign, place, left, self.signed())
        return left

    def atom(self):
        if self.next_is("("):
            self.take()
            tree = self.sum()
            if not self.next_is(")"):
                raise self.unexpected()
            self.take()
            return tree
        if self.tokens[self.index][0] not in (1, 2):
            raise self.unexpected()
        return self.take()


def value(tree, variables):
    if len(tree) == 2:
        return -value(tree[1], variables)
    if len(tree) == 3:
        kind, text, place = tree
        if kind == 1:
            return float(text)
        if text not in variables:
            raise FormulaError("unknown name '%s'" % text, place)
        return float(variables[text])
    sign, place, left, right = tree
    left, right = value(left, variables), value(right, variables)
    try:
        result = {"+": float.__add__, "-": float.__sub__, "*": float.__mul__, "/": float.__truediv__, "^": float.__pow__}[sign](left, right)
    except ArithmeticError:
        result = math.inf
    if isinstance(result, complex) or not math.isfinite(result):
        raise FormulaError("undefined result", place)
    return result


def evaluate(formula, variables):
    return value(Parser(formula).whole(), variables)
