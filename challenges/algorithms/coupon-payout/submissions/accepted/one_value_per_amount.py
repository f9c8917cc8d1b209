"""Value by value in ascending order; each amount remembers the last value that was used."""


def cheapest_payout(amount, coupons):
    if amount < 0 or any(value <= 0 or fee < 0 for value, fee in coupons):
        raise ValueError("amount, values and fees must make sense")
    many = amount + 1                       # one fee outweighs any number of coupons
    cost = [0] + [float("inf")] * amount
    last = [0] * (amount + 1)
    for value, fee in sorted(coupons, key=lambda kind: (kind[0], kind[1])):
        step = fee * many + 1
        for part in range(value, amount + 1):
            candidate = cost[part - value] + step
            if candidate <= cost[part] and candidate < float("inf"):
                cost[part] = candidate
                last[part] = value
    if cost[amount] == float("inf"):
        return None
    payout = []
    left = amount
    while left > 0:
        payout.append(last[left])
        left -= last[left]
    return cost[amount] // many, payout
