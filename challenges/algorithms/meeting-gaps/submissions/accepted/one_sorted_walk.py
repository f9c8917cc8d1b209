"""All appointments in one sorted list; remember up to when somebody has been busy."""
from typing import List, Tuple


def common_gaps(
    calendars: List[List[Tuple[int, int]]], start: int, end: int, length: int
) -> List[Tuple[int, int]]:
    if end < start:
        raise ValueError("the window ends before it begins")
    if length < 1:
        raise ValueError("length must be at least 1")
    busy = [(end, end)]
    for calendar in calendars:
        for begin, finish in calendar:
            if finish < begin:
                raise ValueError("an appointment ends before it begins")
            if begin < finish and begin < end:
                busy.append((begin, finish))
    gaps = []
    free_from = start
    for begin, finish in sorted(busy):
        if begin - free_from >= length:
            gaps.append((free_from, begin))
        free_from = max(free_from, finish)
    return gaps
