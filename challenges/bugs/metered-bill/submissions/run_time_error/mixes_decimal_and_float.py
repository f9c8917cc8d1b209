# Mistake: makes the rows exact, but the rates are still floats, which do not mix with decimals.
from decimal import ROUND_HALF_UP, Decimal


def cents(amount):
    return amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def bill(usage, vat_rate):
    amounts = [cents(Decimal(q) * Decimal(p)) for q, p in usage]
    net = sum(amounts)
    discount = 0
    if net >= 100.0:
        discount = cents(net * 2.5 / 100)
    vat = cents((net - discount) * float(vat_rate) / 100)
    result = {"net": net, "discount": discount, "vat": vat, "gross": net - discount + vat}
    result = {key: str(value) for key, value in result.items()}
    result["rows"] = [str(amount) for amount in amounts]
    return result
