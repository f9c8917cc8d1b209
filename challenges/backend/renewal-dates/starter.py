"""Renewal dates of a subscription."""
from typing import List


def renewals(start: str, every: str, after: str, count: int) -> List[str]:
    """Return the first count renewals later than after."""
    raise NotImplementedError
