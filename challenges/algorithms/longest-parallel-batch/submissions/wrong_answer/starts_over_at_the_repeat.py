# Mistake: throws the whole run away at a repeat instead of keeping what lies behind the earlier key.


def longest_batch(keys):
    seen = set()
    start = 0
    best = (0, 0)
    for position, key in enumerate(keys):
        if key in seen:
            seen = set()
            start = position
        seen.add(key)
        if position + 1 - start > best[1] - best[0]:
            best = (start, position + 1)
    return best
