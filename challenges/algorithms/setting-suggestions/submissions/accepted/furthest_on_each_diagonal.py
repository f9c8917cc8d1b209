"""For 0, 1, 2, ... edits: how far can one get on each diagonal? Equal characters are free."""
from heapq import nsmallest


def slide(a, b, i, diagonal):
    while i < len(a) and i + diagonal < len(b) and a[i] == b[i + diagonal]:
        i += 1
    return i


def distance_up_to(a, b, most):
    reached = {0: slide(a, b, 0, 0)}
    for edits in range(most + 1):
        if reached.get(len(b) - len(a)) == len(a):
            return edits
        further = {}
        for diagonal, i in reached.items():
            for shift, step in ((0, 1), (1, 0), (-1, 1)):
                k, at = diagonal + shift, i + step
                if at <= len(a) and 0 <= at + k <= len(b):
                    further[k] = max(at, further.get(k, 0))
        reached = {k: slide(a, b, at, k) for k, at in further.items()}
    return None


def suggest(name, known, limit):
    if limit < 0:
        raise ValueError("limit must not be negative")
    if name in known:
        return []
    allowed = len(name) // 3 or 1

    def candidates():
        for other in set(known):
            edits = distance_up_to(name, other, allowed)
            if edits is not None:
                yield edits, other

    return nsmallest(limit, candidates())
