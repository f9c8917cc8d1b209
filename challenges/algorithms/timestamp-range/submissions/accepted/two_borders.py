"""Two binary searches, one for each border."""
from typing import Optional, Sequence, Tuple


def time_range(log: Sequence[int], moment: int) -> Optional[Tuple[int, int]]:
    def first_at_least(time: int) -> int:
        low, high = 0, len(log)
        while low < high:
            middle = (low + high) // 2
            if log[middle] < time:
                low = middle + 1
            else:
                high = middle
        return low

    first = first_at_least(moment)
    behind = first_at_least(moment + 1)
    if first == behind:
        return None
    return first, behind - 1
