# Mistake: rounds what is printed, but calculates on with the unrounded amounts.
from decimal import ROUND_HALF_UP, Decimal


def text(amount):
    return str(amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP) + Decimal("0.00"))


def bill(usage, vat_rate):
    amounts = [Decimal(q) * Decimal(p) for q, p in usage]
    net = sum(amounts, Decimal(0))
    discount = net * Decimal("0.025") if net >= 100 else Decimal(0)
    vat = (net - discount) * Decimal(vat_rate) / 100
    return {
        "rows": [text(amount) for amount in amounts],
        "net": text(net),
        "discount": text(discount),
        "vat": text(vat),
        "gross": text(net - discount + vat),
    }
