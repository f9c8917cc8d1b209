"""The best (fee, count) for every amount, then a walk down from the full amount."""
from typing import List, Optional, Tuple


def cheapest_payout(
    amount: int, coupons: List[Tuple[int, int]]
) -> Optional[Tuple[int, List[int]]]:
    if amount < 0:
        raise ValueError("negative amount")
    fees = {}
    for value, fee in coupons:
        if value < 1 or fee < 0:
            raise ValueError("no such coupon: %r" % ((value, fee),))
        fees[value] = min(fee, fees.get(value, fee))
    kinds = sorted(fees.items(), reverse=True)

    best = [(0, 0)]
    for part in range(1, amount + 1):
        found = None
        for value, fee in kinds:
            if value <= part and best[part - value]:
                before = best[part - value]
                candidate = (before[0] + fee, before[1] + 1)
                if found is None or candidate < found:
                    found = candidate
        best.append(found)

    if best[amount] is None:
        return None
    payout = []
    left = amount
    while left:
        fee, count = best[left]
        value = next(v for v, f in kinds if v <= left and best[left - v] == (fee - f, count - 1))
        payout.append(value)
        left -= value
    return best[amount][0], payout
