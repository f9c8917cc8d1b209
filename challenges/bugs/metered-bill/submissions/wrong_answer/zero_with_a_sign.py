# Mistake: everything is exact, but a small negative amount is printed as -0.00.
from decimal import ROUND_HALF_UP, Decimal


def cents(amount):
    return amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def bill(usage, vat_rate):
    amounts = [cents(Decimal(q) * Decimal(p)) for q, p in usage]
    net = sum(amounts, Decimal("0.00"))
    discount = cents(net * Decimal("0.025")) if net >= 100 else Decimal("0.00")
    vat = cents((net - discount) * Decimal(vat_rate) / 100)
    result = {"net": net, "discount": discount, "vat": vat, "gross": net - discount + vat}
    result = {key: str(value) for key, value in result.items()}
    result["rows"] = [str(amount) for amount in amounts]
    return result
