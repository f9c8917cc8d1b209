# Mistake: among equal fees it takes the largest value at once, whatever the number of coupons.


def cheapest_payout(amount, coupons):
    if amount < 0 or any(v < 1 or f < 0 for v, f in coupons):
        raise ValueError("bad argument")
    kinds = sorted(coupons, key=lambda kind: (-kind[0], kind[1]))
    best = [(0, 0)] + [None] * amount
    for part in range(1, amount + 1):
        for value, fee in kinds:
            if value <= part and best[part - value]:
                cost = best[part - value][0] + fee
                if best[part] is None or cost < best[part][0]:
                    best[part] = (cost, value)
    if best[amount] is None:
        return None
    fee, payout = best[amount][0], []
    while amount:
        payout.append(best[amount][1])
        amount -= payout[-1]
    return fee, sorted(payout, reverse=True)
