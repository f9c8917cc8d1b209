from typing import Optional, Sequence, Tuple


def time_range(log: Sequence[int], moment: int) -> Optional[Tuple[int, int]]:
    """Return the first and the last position of moment in the sorted log, or None."""
    raise NotImplementedError
