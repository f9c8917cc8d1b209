"""The sum of a window is the difference of two running totals."""
from itertools import accumulate
from typing import List


def moving_average(values: List[float], window: int) -> List[float]:
    if window < 1:
        raise ValueError("a window holds at least one value")
    totals = [0, *accumulate(values)]
    return [(after - before) / window for before, after in zip(totals, totals[window:])]
