from typing import Iterable, Iterator, List, TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], size: int) -> Iterator[List[T]]:
    """Split items into lists of the given size; the last one may be shorter."""
    raise NotImplementedError
