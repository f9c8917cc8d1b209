# Mistake: recursion with memory is fast enough, but as deep as the number of coupons.
from functools import lru_cache


def cheapest_payout(amount, coupons):
    if amount < 0 or any(v < 1 or f < 0 for v, f in coupons):
        raise ValueError("bad argument")
    kinds = sorted(coupons, key=lambda kind: (-kind[0], kind[1]))

    @lru_cache(maxsize=None)
    def best(left):
        if left == 0:
            return (0, 0, 0)
        found = None
        for value, fee in kinds:
            rest = best(left - value) if value <= left else None
            if rest:
                candidate = (rest[0] + fee, rest[1] + 1, value)
                if found is None or candidate[:2] < found[:2]:
                    found = candidate
        return found

    if best(amount) is None:
        return None
    fee, payout = best(amount)[0], []
    while amount:
        payout.append(best(amount)[2])
        amount -= payout[-1]
    return fee, payout
