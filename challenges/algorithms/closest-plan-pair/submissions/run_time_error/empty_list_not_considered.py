# Mistake: begins with the first pair as the best one, which is not there in an empty list.


def closest_pair(servers, storage, budget):
    i = 0
    j = len(storage) - 1
    best = (servers[0], storage[-1])
    while i < len(servers) and j >= 0:
        pair = (servers[i], storage[j])
        if (abs(sum(pair) - budget), sum(pair)) < (abs(sum(best) - budget), sum(best)):
            best = pair
        if sum(pair) > budget:
            j -= 1
        else:
            i += 1
    return best
