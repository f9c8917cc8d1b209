from typing import List


def two_sum(numbers: List[int], target: int) -> List[int]:
    """Return the positions of the two numbers that add up to target, or []."""
    raise NotImplementedError
