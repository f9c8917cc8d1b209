"""Amounts left to pay are nodes of a graph; a heap finds the cheapest way to each."""
import heapq


def cheapest_payout(amount, coupons):
    if amount < 0:
        raise ValueError("amount")
    fees = {}
    for value, fee in coupons:
        if value < 1 or fee < 0:
            raise ValueError("coupon")
        fees[value] = min(fee, fees.get(value, fee))
    best = {0: (0, 0)}
    heap = [(0, 0, 0)]
    while heap:
        fee, count, paid = heapq.heappop(heap)
        if best[paid] < (fee, count):
            continue
        if paid == amount:
            break
        for value, more in fees.items():
            cost = (fee + more, count + 1)
            total = paid + value
            if total <= amount and (total not in best or cost < best[total]):
                best[total] = cost
                heapq.heappush(heap, cost + (total,))
    if amount not in best:
        return None
    payout, left = [], amount
    while left:
        fee, count = best[left]
        payout.append(max(v for v, f in fees.items() if best.get(left - v) == (fee - f, count - 1)))
        left -= payout[-1]
    return best[amount][0], payout
