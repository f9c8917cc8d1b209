"""Fractions for the exact values, whole cents for what is on the bill."""
from fractions import Fraction
from typing import Any, Dict, List, Tuple


def to_cents(amount: Fraction) -> int:
    """The nearest number of cents, half a cent away from zero."""
    whole, rest = divmod(abs(amount) * 100, 1)
    number = int(whole) + (1 if rest >= Fraction(1, 2) else 0)
    return number if amount >= 0 else -number


def exact(text: str) -> Tuple[int, int]:
    """The digits of a decimal number, and how many of them stand behind the point."""
    whole, _, behind = text.partition(".")
    return int(whole + behind), len(behind)


def product(quantity: str, price: str) -> int:
    """Quantity times price in whole cents, with whole numbers only."""
    (a, m), (b, n) = exact(quantity), exact(price)
    unit = 10 ** (m + n)
    number = (abs(a * b) * 200 + unit) // (2 * unit)
    return number if a * b >= 0 else -number


def text(number: int) -> str:
    sign = "-" if number < 0 else ""
    return "%s%d.%02d" % (sign, abs(number) // 100, abs(number) % 100)


def bill(usage: List[Tuple[str, str]], vat_rate: str) -> Dict[str, Any]:
    amounts = [product(quantity, price) for quantity, price in usage]
    net = sum(amounts)
    discount = to_cents(Fraction(net, 100) * Fraction(25, 1000)) if net >= 10000 else 0
    vat = to_cents(Fraction(net - discount, 100) * Fraction(vat_rate) / 100)
    return {
        "rows": [text(amount) for amount in amounts],
        "net": text(net),
        "discount": text(discount),
        "vat": text(vat),
        "gross": text(net - discount + vat),
    }
