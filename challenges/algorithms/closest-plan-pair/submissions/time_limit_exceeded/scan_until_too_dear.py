# Mistake: scans the storage prices anew for each server, although it stops early.


def closest_pair(servers, storage, budget):
    best = None
    for server in servers:
        for price in storage:
            total = server + price
            rank = (abs(total - budget), total, server, price)
            if best is None or rank < best:
                best = rank
            if total > budget:
                break
    return best and best[2:]
