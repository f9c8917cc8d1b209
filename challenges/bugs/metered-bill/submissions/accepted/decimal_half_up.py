"""Decimal numbers made from the texts, with a rounding that has a name."""
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


def cents(amount):
    return amount.quantize(CENT, rounding=ROUND_HALF_UP) + Decimal("0.00")


def bill(usage, vat_rate):
    amounts = [cents(Decimal(quantity) * Decimal(price)) for quantity, price in usage]
    net = sum(amounts, Decimal("0.00"))
    discount = Decimal("0.00")
    if net >= 100:
        discount = cents(net * Decimal("0.025"))
    vat = cents((net - discount) * Decimal(vat_rate) / 100)
    return {
        "rows": [str(amount) for amount in amounts],
        "net": str(net),
        "discount": str(discount),
        "vat": str(vat),
        "gross": str(net - discount + vat),
    }
