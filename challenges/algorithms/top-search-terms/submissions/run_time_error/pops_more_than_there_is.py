# Mistake: takes limit terms although there may be fewer.
import heapq
from collections import Counter


def top_terms(searches, limit):
    if limit < 0:
        raise ValueError("limit must not be negative")
    counts = Counter(search.strip().lower() for search in searches)
    counts.pop("", None)
    heap = [(-count, len(term), term) for term, count in counts.items()]
    heapq.heapify(heap)
    best = [heapq.heappop(heap) for _ in range(limit)]
    return [(term, -count) for count, _, term in best]
