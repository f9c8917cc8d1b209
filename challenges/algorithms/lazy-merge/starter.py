from typing import Any, Callable, Iterable, Iterator, Optional, TypeVar

T = TypeVar("T")


def merge_sorted(sources: Iterable[Iterable[T]], key: Optional[Callable[[T], Any]] = None) -> Iterator[T]:
    """Return an iterator over all items in the order of their keys."""
    raise NotImplementedError
