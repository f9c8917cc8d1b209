"""Two ends that only move forward, a count per event and the number of missing ones."""
from typing import Collection, Dict, List, Optional, Tuple


def shortest_span(log: List[Tuple[int, str]], required: Collection[str]) -> Optional[Tuple[int, int]]:
    inside: Dict[str, int] = {name: 0 for name in required}
    if not inside:
        raise ValueError("no event is required")
    missing = len(inside)
    left = 0
    best = None
    for time, name in log:
        if name in inside:
            if inside[name] == 0:
                missing -= 1
            inside[name] += 1
        while missing == 0:
            start, gone = log[left]
            if best is None or time - start < best[1] - best[0]:
                best = (start, time)
            left += 1
            if gone in inside:
                inside[gone] -= 1
                if inside[gone] == 0:
                    missing += 1
    return best
