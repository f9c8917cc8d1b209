# Mistake: follows the last position of a key even where it lies before the window.


def longest_batch(keys):
    last = {}
    start = 0
    best = (0, 0)
    for position, key in enumerate(keys):
        if key in last:
            start = last[key] + 1
        last[key] = position
        if position + 1 - start > best[1] - best[0]:
            best = (start, position + 1)
    return best
