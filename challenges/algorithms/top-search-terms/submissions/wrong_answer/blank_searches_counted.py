# Mistake: counts searches that consist of white space.
from collections import Counter


def top_terms(searches, limit):
    if limit < 0:
        raise ValueError("limit must not be negative")
    counts = Counter(search.strip().lower() for search in searches if search)
    return sorted(counts.items(), key=lambda item: (-item[1], len(item[0]), item[0]))[:limit]
