# Mistake: looks for the key in a slice of the list, which is a loop of its own.


def longest_batch(keys):
    start = 0
    best = (0, 0)
    for position, key in enumerate(keys):
        if key in keys[start:position]:
            start = keys.index(key, start) + 1
        if position + 1 - start > best[1] - best[0]:
            best = (start, position + 1)
    return best
