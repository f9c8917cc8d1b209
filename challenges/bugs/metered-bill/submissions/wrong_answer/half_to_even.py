# Mistake: decimal numbers, but quantize rounds half to even unless it is told otherwise.
from decimal import Decimal

CENT = Decimal("0.01")


def bill(usage, vat_rate):
    amounts = [(Decimal(q) * Decimal(p)).quantize(CENT) + 0 for q, p in usage]
    net = sum(amounts, Decimal("0.00"))
    discount = (net * Decimal("0.025")).quantize(CENT) if net >= 100 else Decimal("0.00")
    vat = ((net - discount) * Decimal(vat_rate) / 100).quantize(CENT) + 0
    result = {"net": net, "discount": discount, "vat": vat, "gross": net - discount + vat}
    result = {key: str(value) for key, value in result.items()}
    result["rows"] = [str(amount) for amount in amounts]
    return result
