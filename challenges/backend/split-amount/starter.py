from typing import List


def split_amount(cents: int, weights: List[int]) -> List[int]:
    """Return the share of each weight in whole cents; the shares add up to cents."""
    raise NotImplementedError
