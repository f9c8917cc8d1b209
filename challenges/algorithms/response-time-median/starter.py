from typing import Iterable


class RunningMedian:
    """The median of all values that have been added so far."""

    def __init__(self, values: Iterable[int] = ()) -> None:
        """Begin with the given values."""
        raise NotImplementedError

    def add(self, value: int) -> None:
        """Add one value."""
        raise NotImplementedError

    def median(self) -> float:
        """Return the median of all values so far; raise ValueError if there are none."""
        raise NotImplementedError

    def __len__(self) -> int:
        """Return the number of values so far."""
        raise NotImplementedError
