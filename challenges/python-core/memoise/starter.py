"""Memoise with a bound: a decorator that keeps the results of calls."""
from typing import Callable, Optional


def memoise(maxsize: Optional[int] = 128) -> Callable[[Callable], Callable]:
    """Return a decorator that keeps the last used results; raise ValueError if maxsize is less than 1."""
    raise NotImplementedError
