"""Recursive descent, where each function is a generator and a loop keeps the stack of calls."""
import math
import re

TOKENS = re.compile(r"([0-9]+(?:\.[0-9]+)?)|([A-Za-z_][A-Za-z_0-9]*)|([^ ])", re.DOTALL)


class FormulaError(ValueError):
    def __init__(self, message, position):
        super().__init__("%s at %d" % (message, position))
        self.position = position


def run(call):
    """Run nested generators: each yields the calls that it needs and is sent their results."""
    calls, result = [call], None
    while calls:
        try:
            calls.append(calls[-1].send(result))
            result = None
        except StopIteration as end:
            calls.pop()
            result = end.value
    return result


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
        tree = run(self.sum())
        if self.tokens[self.index][0]:
            raise self.unexpected()
        return tree

    def sum(self):
        left = yield self.product()
        while self.next_is("+", "-"):
            _, sign, place = self.take()
            left = (sign, place, left, (yield self.product()))
        return left

    def product(self):
        left = yield self.signed()
        while self.next_is("*", "/"):
            _, sign, place = self.take()
            left = (sign, place, left, (yield self.signed()))
        return left

    def signed(self):
        if self.next_is("-"):
            self.take()
            return ("negate", (yield self.signed()))
        return (yield self.power())

    def power(self):
        left = yield self.atom()
        if self.next_is("^"):
            _, sign, place = self.take()
            return (sign, place, left, (yield self.signed()))
        return left

    def atom(self):
        if self.next_is("("):
            self.take()
            tree = yield self.sum()
            if not self.next_is(")"):
                raise self.unexpected()
            self.take()
            return tree
        if self.tokens[self.index][0] not in (1, 2):
            raise self.unexpected()
        return self.take()


def value(tree, variables):
    if len(tree) == 2:
        return -(yield value(tree[1], variables))
    if len(tree) == 3:
        kind, text, place = tree
        if kind == 1:
            return float(text)
        if text not in variables:
            raise FormulaError("unknown name '%s'" % text, place)
        return float(variables[text])
    sign, place, left, right = tree
    left = yield value(left, variables)
    right = yield value(right, variables)
    try:
        result = {"+": float.__add__, "-": float.__sub__, "*": float.__mul__, "/": float.__truediv__, "^": float.__pow__}[sign](left, right)
    except ArithmeticError:
        result = math.inf
    if isinstance(result, complex) or not math.isfinite(result):
        raise FormulaError("undefined result", place)
    return result


def evaluate(formula, variables):
    return run(value(Parser(formula).whole(), variables))
