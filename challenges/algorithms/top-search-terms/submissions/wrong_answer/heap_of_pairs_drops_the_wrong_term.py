# Mistake: in a heap of (count, -length, term), the alphabetically first of equal terms is dropped first.
import heapq
from collections import Counter


def top_terms(searches, limit):
    if limit < 0:
        raise ValueError("limit must not be negative")
    counts = Counter(search.strip().lower() for search in searches)
    counts.pop("", None)
    heap = []
    for term, count in counts.items():
        heapq.heappush(heap, (count, -len(term), term))
        if len(heap) > limit:
            heapq.heappop(heap)
    best = sorted(heap, key=lambda entry: (-entry[0], -entry[1], entry[2]))
    return [(term, count) for count, _, term in best]
