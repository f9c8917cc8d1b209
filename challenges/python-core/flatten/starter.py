"""Flatten nested data: the leaves one by one."""
from typing import Iterable, Iterator


def flatten(items: Iterable) -> Iterator:
    """Yield the leaves of items from front to back, reading no more than needed."""
    raise NotImplementedError
