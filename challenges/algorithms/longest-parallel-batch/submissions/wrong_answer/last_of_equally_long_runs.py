# Mistake: replaces the best run by a later one of the same length.


def longest_batch(keys):
    last = {}
    start = 0
    best = (0, 0)
    for position, key in enumerate(keys):
        start = max(start, last.get(key, -1) + 1)
        last[key] = position
        if position + 1 - start >= best[1] - best[0]:
            best = (start, position + 1)
    return best
