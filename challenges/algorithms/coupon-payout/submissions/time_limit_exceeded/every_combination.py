# Mistake: tries every combination of coupons.


def cheapest_payout(amount, coupons):
    if amount < 0 or any(v < 1 or f < 0 for v, f in coupons):
        raise ValueError("bad argument")
    kinds = sorted(coupons, key=lambda kind: (-kind[0], kind[1]))
    best = None
    stack = [(amount, 0, 0, [])]
    while stack:
        left, first, fee, payout = stack.pop()
        if left == 0:
            key = (fee, len(payout), [-value for value in payout])
            if best is None or key < best[0]:
                best = (key, payout)
            continue
        for kind in range(len(kinds) - 1, first - 1, -1):
            value, more = kinds[kind]
            if value <= left:
                stack.append((left - value, kind, fee + more, payout + [value]))
    return (best[0][0], best[1]) if best else None
