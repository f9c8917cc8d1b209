# Mistake: compares distances alone, so the order of the walk decides between a sum below and one above.


def closest_pair(servers, storage, budget):
    i = 0
    j = len(storage) - 1
    best = None
    while i < len(servers) and j >= 0:
        total = servers[i] + storage[j]
        if best is None or abs(total - budget) < abs(sum(best) - budget):
            best = (servers[i], storage[j])
        if total > budget:
            j -= 1
        else:
            i += 1
    return best
