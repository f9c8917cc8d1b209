"""Sweep over all starts and ends and count how many intervals are open."""
from typing import Iterator, List, Tuple

OPEN, CLOSE = 0, 1  # at the same number, opening comes first


def sweep(intervals: List[List[int]]) -> Iterator[List[int]]:
    events: List[Tuple[int, int]] = []
    for start, end in intervals:
        events.append((start, OPEN))
        events.append((end, CLOSE))
    events.sort()

    depth = 0
    begin = 0
    for number, event in events:
        if event == OPEN:
            if depth == 0:
                begin = number
            depth += 1
        else:
            depth -= 1
            if depth == 0:
                yield [begin, number]


def merge_intervals(intervals: List[List[int]]) -> List[List[int]]:
    return list(sweep(intervals))
