from typing import List, Optional


def days_until_busier(requests: List[Optional[int]]) -> List[Optional[int]]:
    """Return for each day the number of days until one with more requests, or None."""
    raise NotImplementedError
