# Mistake: most_common cuts before the rules for ties are applied.
from collections import Counter


def top_terms(searches, limit):
    if limit < 0:
        raise ValueError("limit must not be negative")
    counts = Counter(search.strip().lower() for search in searches)
    counts.pop("", None)
    best = counts.most_common(limit)
    return sorted(best, key=lambda item: (-item[1], len(item[0]), item[0]))
