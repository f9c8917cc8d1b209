from typing import List, Tuple


def common_gaps(
    calendars: List[List[Tuple[int, int]]], start: int, end: int, length: int
) -> List[Tuple[int, int]]:
    """Return the gaps of at least `length` in which nobody is busy."""
    raise NotImplementedError
