"""Terms by count; only the lists that are needed are sorted."""
from collections import Counter


def top_terms(searches, limit):
    if limit < 0:
        raise ValueError("limit must not be negative")
    terms = (search.strip().lower() for search in searches)
    by_count = {}
    for term, count in Counter(filter(None, terms)).items():
        by_count.setdefault(count, []).append(term)
    best = []
    for count in sorted(by_count, reverse=True):
        if len(best) >= limit:
            break
        by_count[count].sort(key=lambda term: (len(term), term))
        best.extend((term, count) for term in by_count[count])
    return best[:limit]
