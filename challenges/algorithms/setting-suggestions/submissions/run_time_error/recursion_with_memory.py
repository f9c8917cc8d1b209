# Mistake: remembers what it has computed, but the recursion is as deep as both names are long.
from functools import lru_cache


def suggest(name, known, limit):
    if limit < 0:
        raise ValueError("limit")
    if name in known:
        return []

    def distance(other):
        @lru_cache(maxsize=None)
        def edits(i, j):
            if i == 0 or j == 0:
                return i + j
            if name[i - 1] == other[j - 1]:
                return edits(i - 1, j - 1)
            return 1 + min(edits(i - 1, j - 1), edits(i - 1, j), edits(i, j - 1))

        return edits(len(name), len(other))

    allowed = max(1, len(name) // 3)
    found = [(distance(other), other) for other in set(known)]
    return sorted(pair for pair in found if pair[0] <= allowed)[:limit]
