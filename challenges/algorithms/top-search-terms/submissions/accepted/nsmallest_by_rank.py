"""A counter, and the heap from the standard library with a rank per term."""
import heapq
from collections import Counter
from typing import Iterable, List, Tuple


def top_terms(searches: Iterable[str], limit: int) -> List[Tuple[str, int]]:
    if limit < 0:
        raise ValueError("limit must not be negative")
    counts = Counter(search.strip().lower() for search in searches)
    del counts[""]
    return heapq.nsmallest(limit, counts.items(), key=lambda item: (-item[1], len(item[0]), item[0]))
