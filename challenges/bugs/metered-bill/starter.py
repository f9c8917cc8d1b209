"""Bills for metered usage."""
from typing import Any, Dict, List, Tuple

DISCOUNT_FROM = 100.00
DISCOUNT_PERCENT = 2.5


def cents(amount: float) -> float:
    """Round to cents."""
    return round(amount, 2)


def money(amount: float) -> str:
    """Write an amount with two digits; adding zero turns -0.0 into 0.0."""
    return "%.2f" % (cents(amount) + 0.0)


def bill(usage: List[Tuple[str, str]], vat_rate: str) -> Dict[str, Any]:
    """Return the amounts of a bill for (quantity, unit price) rows as texts."""
    amounts = [cents(float(quantity) * float(price)) for quantity, price in usage]
    net = sum(amounts)
    discount = 0.0
    if net >= DISCOUNT_FROM:
        discount = cents(net * DISCOUNT_PERCENT / 100)
    vat = cents((net - discount) * float(vat_rate) / 100)
    return {
        "rows": [money(amount) for amount in amounts],
        "net": money(net),
        "discount": money(discount),
        "vat": money(vat),
        "gross": money(net - discount + vat),
    }
