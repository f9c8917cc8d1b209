# Mistake: lets a later pair with the same sum replace the one with the cheapest server.


def closest_pair(servers, storage, budget):
    i = 0
    j = len(storage) - 1
    best = None
    best_rank = None
    while i < len(servers) and j >= 0:
        total = servers[i] + storage[j]
        rank = (abs(total - budget), total)
        if best_rank is None or rank <= best_rank:
            best_rank = rank
            best = (servers[i], storage[j])
        if total > budget:
            j -= 1
        else:
            i += 1
    return best
