from typing import List


def smallest_window(jobs: List[int], nights: int) -> int:
    """Return the length of the shortest window for which nights are enough."""
    raise NotImplementedError
