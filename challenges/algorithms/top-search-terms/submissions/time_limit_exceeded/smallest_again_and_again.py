# Mistake: goes through all terms once for every term that is returned.
from collections import Counter


def top_terms(searches, limit):
    if limit < 0:
        raise ValueError("limit must not be negative")
    counts = Counter(search.strip().lower() for search in searches)
    counts.pop("", None)
    best = []
    while counts and len(best) < limit:
        term = min(counts, key=lambda term: (-counts[term], len(term), term))
        best.append((term, counts.pop(term)))
    return best
