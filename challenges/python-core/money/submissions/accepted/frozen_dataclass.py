"""A frozen dataclass writes half of it, total_ordering another part, a decorator the check of the operand."""
import functools
import re
from dataclasses import dataclass


def with_money(method):
    """Call method with another Money of the same currency only."""
    @functools.wraps(method)
    def wrapper(self, other):
        if type(other) is not Money:
            return NotImplemented
        if other.currency != self.currency:
            raise ValueError("different currencies")
        return method(self, other)
    return wrapper


@functools.total_ordering
@dataclass(frozen=True, repr=False)
class Money:
    cents: int
    currency: str

    def __post_init__(self) -> None:
        if type(self.cents) is not int or type(self.currency) is not str:
            raise TypeError("wrong type")
        if not re.fullmatch("[A-Z]{3}", self.currency):
            raise ValueError("wrong currency")

    @with_money
    def __lt__(self, other: "Money") -> bool:
        return self.cents < other.cents

    @with_money
    def __add__(self, other: "Money") -> "Money":
        return Money(self.cents + other.cents, self.currency)

    def __radd__(self, other: object) -> "Money":
        if type(other) is int and other == 0:
            return self
        return NotImplemented

    @with_money
    def __sub__(self, other: "Money") -> "Money":
        return self + -other

    def __mul__(self, number: int) -> "Money":
        if type(number) is not int:
            return NotImplemented
        return Money(self.cents * number, self.currency)

    def __rmul__(self, number: int) -> "Money":
        return self * number

    def __neg__(self) -> "Money":
        return self * -1

    def __bool__(self) -> bool:
        return bool(self.cents)

    def __str__(self) -> str:
        digits = "{:03}".format(abs(self.cents))
        return "-" * (self.cents < 0) + digits[:-2] + "." + digits[-2:] + " " + self.currency

    def __repr__(self) -> str:
        return "{}({!r}, {!r})".format(type(self).__name__, self.cents, self.currency)
