from typing import Iterable, Iterator, Tuple, TypeVar

T = TypeVar("T")


def windows(items: Iterable[T], size: int, step: int = 1) -> Iterator[Tuple[T, ...]]:
    """Return an iterator over the full windows of size items, step items apart."""
    raise NotImplementedError
