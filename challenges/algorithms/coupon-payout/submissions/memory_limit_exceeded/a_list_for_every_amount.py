# Mistake: keeps the whole payout for every amount.


def cheapest_payout(amount, coupons):
    if amount < 0 or any(v < 1 or f < 0 for v, f in coupons):
        raise ValueError("bad argument")
    kinds = sorted(coupons, key=lambda kind: (-kind[0], kind[1]))
    best = [(0, 0, [])] + [None] * amount
    for part in range(1, amount + 1):
        chosen = None
        for value, fee in kinds:
            if value <= part and best[part - value]:
                cost, count, _ = best[part - value]
                if chosen is None or (cost + fee, count + 1) < chosen[:2]:
                    chosen = (cost + fee, count + 1, value)
        if chosen:
            value = chosen[2]
            best[part] = (chosen[0], chosen[1], [value] + best[part - value][2])
    if best[amount] is None:
        return None
    fee, count, payout = best[amount]
    return fee, payout
