"""A heap of at most limit candidates with the worst one on top."""
import heapq
from collections import defaultdict


class Candidate:
    __slots__ = ("count", "term")

    def __init__(self, count, term):
        self.count = count
        self.term = term

    def __lt__(self, other):
        """Smaller means worse, since the heap has the smallest on top."""
        if self.count != other.count:
            return self.count < other.count
        if len(self.term) != len(other.term):
            return len(self.term) > len(other.term)
        return self.term > other.term


def top_terms(searches, limit):
    if limit < 0:
        raise ValueError("limit must not be negative")
    counts = defaultdict(int)
    for search in searches:
        counts[search.strip().lower()] += 1
    counts.pop("", None)
    heap = []
    for term, count in counts.items():
        candidate = Candidate(count, term)
        if len(heap) < limit:
            heapq.heappush(heap, candidate)
        elif heap and heap[0] < candidate:
            heapq.heapreplace(heap, candidate)
    best = [heapq.heappop(heap) for _ in range(len(heap))]
    return [(candidate.term, candidate.count) for candidate in reversed(best)]
