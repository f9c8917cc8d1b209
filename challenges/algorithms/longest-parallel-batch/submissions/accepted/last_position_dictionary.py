"""Remember where each key was seen last; the window begins right behind it."""
from typing import Dict, List, Tuple


def longest_batch(keys: List[str]) -> Tuple[int, int]:
    last: Dict[str, int] = {}
    start = 0
    best = (0, 0)
    for position, key in enumerate(keys):
        start = max(start, last.get(key, -1) + 1)
        last[key] = position
        if position + 1 - start > best[1] - best[0]:
            best = (start, position + 1)
    return best
