# Mistake: tests the remembered position for truth, so a key at position 0 counts as not seen.


def longest_batch(keys):
    last = {}
    start = 0
    best = (0, 0)
    for position, key in enumerate(keys):
        if last.get(key) and last[key] >= start:
            start = last[key] + 1
        last[key] = position
        if position + 1 - start > best[1] - best[0]:
            best = (start, position + 1)
    return best
