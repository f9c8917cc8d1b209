from typing import List


def moving_average(values: List[float], window: int) -> List[float]:
    """Return the average of each run of window successive values."""
    raise NotImplementedError
