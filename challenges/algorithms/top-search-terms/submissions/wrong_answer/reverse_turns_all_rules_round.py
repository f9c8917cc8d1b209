# Mistake: reverse=True turns the rules for ties round, too.
from collections import Counter


def top_terms(searches, limit):
    if limit < 0:
        raise ValueError("limit must not be negative")
    counts = Counter(search.strip().lower() for search in searches)
    counts.pop("", None)
    return sorted(counts.items(), key=lambda item: (item[1], len(item[0]), item[0]), reverse=True)[:limit]
