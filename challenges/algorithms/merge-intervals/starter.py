"""Merge intervals: join those that overlap or touch."""
from typing import List


def merge_intervals(intervals: List[List[int]]) -> List[List[int]]:
    """Return the merged intervals, sorted by start, as new lists."""
    raise NotImplementedError
