"""Whole cents and fractions of whole numbers, without any Decimal."""
from fractions import Fraction
from typing import List, Tuple


def parse(text: str, decimals: int) -> int:
    """Return the number in units of its last decimal."""
    whole, point, part = text.partition(".")
    if not whole or (point and not part) or len(part) > decimals or not set(whole + part) <= set("0123456789"):
        raise ValueError("not a number: %r" % text)
    return int(whole + part.ljust(decimals, "0"))


def half_up(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator)


def text(cents: int) -> str:
    return "{}.{:02}".format(*divmod(cents, 100))


def loan_schedule(principal: str, rate: str, months: int) -> List[Tuple[str, str, str, str]]:
    balance = parse(principal, 2)
    share = parse(rate, 4)
    whole = 1200 * 10 ** 4
    if balance == 0 or balance >= 10 ** 17 or share > whole or months < 1 or months > 600:
        raise ValueError("out of range")
    if share == 0:
        exact = Fraction(balance, months)
    else:
        grown, old = (whole + share) ** months, whole ** months
        exact = Fraction(balance * share * grown, whole * (grown - old))
    regular = half_up(exact.numerator, exact.denominator)

    rows = []
    for left in range(months, 0, -1):
        interest = half_up(balance * share, whole)
        everything = balance + interest
        payment = everything if left == 1 or everything < regular else regular
        balance = everything - payment
        rows.append((text(payment), text(interest), text(payment - interest), text(balance)))
    return rows
