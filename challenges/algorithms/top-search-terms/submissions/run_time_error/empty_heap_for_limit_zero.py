# Mistake: looks at the worst candidate of an empty heap when the limit is 0.
import heapq
from collections import Counter


def top_terms(searches, limit):
    if limit < 0:
        raise ValueError("limit must not be negative")
    counts = Counter(search.strip().lower() for search in searches)
    counts.pop("", None)
    terms = sorted(counts, key=lambda term: (len(term), term))
    heap = []
    for place, term in enumerate(terms):
        entry = (counts[term], -place, term)
        if len(heap) < limit:
            heapq.heappush(heap, entry)
        elif entry > heap[0]:
            heapq.heapreplace(heap, entry)
    return [(term, count) for count, _, term in sorted(heap, reverse=True)]
