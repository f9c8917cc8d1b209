# Mistake: takes the largest value that fits, again and again.


def cheapest_payout(amount, coupons):
    if amount < 0 or any(v < 1 or f < 0 for v, f in coupons):
        raise ValueError("bad argument")
    total, payout = 0, []
    for value, fee in sorted(coupons, key=lambda kind: (-kind[0], kind[1])):
        while value <= amount:
            amount -= value
            total += fee
            payout.append(value)
    return (total, payout) if amount == 0 else None
