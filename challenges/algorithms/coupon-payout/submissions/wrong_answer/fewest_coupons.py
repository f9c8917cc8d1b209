# Mistake: minimises the number of coupons and only then the fee.


def cheapest_payout(amount, coupons):
    if amount < 0 or any(v < 1 or f < 0 for v, f in coupons):
        raise ValueError("bad argument")
    kinds = sorted(coupons, key=lambda kind: (-kind[0], kind[1]))
    best = [(0, 0, 0)] + [None] * amount
    for part in range(1, amount + 1):
        for value, fee in kinds:
            if value <= part and best[part - value]:
                count, cost, _ = best[part - value]
                candidate = (count + 1, cost + fee, -value)
                if best[part] is None or candidate < best[part]:
                    best[part] = candidate
    if best[amount] is None:
        return None
    fee, payout = best[amount][1], []
    while amount:
        payout.append(-best[amount][2])
        amount -= payout[-1]
    return fee, payout
