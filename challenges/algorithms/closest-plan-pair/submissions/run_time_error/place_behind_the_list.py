# Mistake: reads the price at the place that binary search finds, which may lie behind the end of the list.
from bisect import bisect_left


def closest_pair(servers, storage, budget):
    best = None
    for server in servers:
        place = bisect_left(storage, budget - server)
        for price in (storage[place - 1], storage[place]):
            rank = (abs(server + price - budget), server + price, server, price)
            if best is None or rank < best:
                best = rank
    return best and best[2:]
