from typing import List, Tuple


def longest_batch(keys: List[str]) -> Tuple[int, int]:
    """Return (start, end) of the longest run in which no key occurs twice."""
    raise NotImplementedError
