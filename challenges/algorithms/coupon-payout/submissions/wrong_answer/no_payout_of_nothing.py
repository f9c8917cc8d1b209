# Mistake: takes an empty payout for no payout, because both are false.


def cheapest_payout(amount, coupons):
    if amount < 0 or any(v < 1 or f < 0 for v, f in coupons):
        raise ValueError("bad argument")
    kinds = sorted(coupons, key=lambda kind: (-kind[0], kind[1]))
    best = [(0, 0, 0)] + [None] * amount
    for part in range(1, amount + 1):
        for value, fee in kinds:
            if value <= part and best[part - value]:
                cost, count, _ = best[part - value]
                candidate = (cost + fee, count + 1, value)
                if best[part] is None or candidate[:2] < best[part][:2]:
                    best[part] = candidate
    payout, left = [], amount
    while left and best[left]:
        payout.append(best[left][2])
        left -= payout[-1]
    if not payout:
        return None
    return best[amount][0], payout
