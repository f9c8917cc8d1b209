# Mistake: looks at the storage price below the place that binary search finds, not at the one above.
from bisect import bisect_right


def closest_pair(servers, storage, budget):
    best = None
    for server in servers:
        place = bisect_right(storage, budget - server)
        if storage:
            price = storage[max(place - 1, 0)]
            rank = (abs(server + price - budget), server + price, server, price)
            if best is None or rank < best:
                best = rank
    return best and best[2:]
