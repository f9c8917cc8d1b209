"""A heap for each half; every value passes through both."""
from heapq import heappush, heappushpop
from typing import Iterable, List


class RunningMedian:
    def __init__(self, values: Iterable[int] = ()) -> None:
        self._low: List[int] = []
        self._high: List[int] = []
        for value in values:
            self.add(value)

    def add(self, value: int) -> None:
        if len(self._low) > len(self._high):
            heappush(self._high, -heappushpop(self._low, -value))
        else:
            heappush(self._low, -heappushpop(self._high, value))

    def median(self) -> float:
        if not self._low:
            raise ValueError("no values yet")
        if len(self._low) > len(self._high):
            return float(-self._low[0])
        return (self._high[0] - self._low[0]) / 2

    def __len__(self) -> int:
        return len(self._low) + len(self._high)
