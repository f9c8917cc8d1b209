"""An iterator class with linked levels; each level is (iterator, level around it)."""
from typing import Any, Iterable, Iterator, Optional

LEAVES = (str, bytes, dict)


def opened(item: Any) -> Optional[Iterator]:
    """Return an iterator over item, or None if it is a leaf."""
    if isinstance(item, LEAVES):
        return None
    try:
        return iter(item)
    except TypeError:
        return None


class flatten:
    def __init__(self, items: Iterable) -> None:
        self._level = (iter(items), None)

    def __iter__(self) -> "flatten":
        return self

    def __next__(self) -> Any:
        while self._level is not None:
            iterator, around = self._level
            try:
                item = next(iterator)
            except StopIteration:
                self._level = around
                continue
            inner = opened(item)
            if inner is None:
                return item
            self._level = (inner, self._level)
        raise StopIteration
