# Mistake: does not consider sums above the budget.


def closest_pair(servers, storage, budget):
    i = 0
    j = len(storage) - 1
    best = None
    while i < len(servers) and j >= 0:
        total = servers[i] + storage[j]
        if total > budget:
            j -= 1
        else:
            if best is None or total > sum(best):
                best = (servers[i], storage[j])
            i += 1
    return best
