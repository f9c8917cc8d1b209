"""Up in one list, down in the other; the smallest rank wins."""
from typing import List, Optional, Tuple


def closest_pair(servers: List[int], storage: List[int], budget: int) -> Optional[Tuple[int, int]]:
    i = 0
    j = len(storage) - 1
    best = None
    best_rank = None
    while i < len(servers) and j >= 0:
        total = servers[i] + storage[j]
        rank = (abs(total - budget), total)
        if best_rank is None or rank < best_rank:
            best_rank = rank
            best = (servers[i], storage[j])
        if total > budget:
            j -= 1
        else:
            i += 1
    return best
