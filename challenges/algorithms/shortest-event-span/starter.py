from typing import Collection, List, Optional, Tuple


def shortest_span(log: List[Tuple[int, str]], required: Collection[str]) -> Optional[Tuple[int, int]]:
    """Return (start, end) of the shortest span that has each required event, or None."""
    raise NotImplementedError
