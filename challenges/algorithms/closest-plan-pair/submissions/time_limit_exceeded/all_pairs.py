# Mistake: looks at every pair, which takes n * m steps.


def closest_pair(servers, storage, budget):
    best = None
    for server in servers:
        for price in storage:
            total = server + price
            rank = (abs(total - budget), total, server, price)
            if best is None or rank < best:
                best = rank
    return best and best[2:]
