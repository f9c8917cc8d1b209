"""The bisect module knows both borders."""
from bisect import bisect_left, bisect_right


def time_range(log, moment):
    first = bisect_left(log, moment)
    if first == len(log) or log[first] != moment:
        return None
    return first, bisect_right(log, moment, first) - 1
