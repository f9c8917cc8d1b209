"""A deque holds one window; a countdown says when the next one is due."""
from collections import deque
from typing import Iterable, Iterator, Tuple, TypeVar

T = TypeVar("T")


def windows(items: Iterable[T], size: int, step: int = 1) -> Iterator[Tuple[T, ...]]:
    if size < 1 or step < 1:
        raise ValueError("size and step must be at least 1")
    return _slide(iter(items), size, step)


def _slide(iterator: Iterator[T], size: int, step: int) -> Iterator[Tuple[T, ...]]:
    window = deque(maxlen=size)
    missing = size
    for item in iterator:
        window.append(item)
        missing -= 1
        if missing == 0:
            yield tuple(window)
            missing = step
