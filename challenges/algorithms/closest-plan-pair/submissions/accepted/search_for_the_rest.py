"""For each server, the two storage prices around what is left of the budget."""
from bisect import bisect_right


def closest_pair(servers, storage, budget):
    best = None
    for server in servers:
        place = bisect_right(storage, budget - server)
        for price in storage[max(place - 1, 0):place + 1]:
            total = server + price
            rank = (abs(total - budget), total, server, price)
            if best is None or rank < best:
                best = rank
    return best and best[2:]
