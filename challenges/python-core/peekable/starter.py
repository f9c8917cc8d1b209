"""Peekable: look at the next item of an iterator without taking it."""
from typing import Any, Iterable


class Peekable:
    """An iterator whose next item can be looked at."""

    def __init__(self, items: Iterable[Any]) -> None:
        """Wrap items; read nothing yet."""
        raise NotImplementedError

    def peek(self, default: Any = ...) -> Any:
        """Return the next item and leave it there; at the end the default, if one is given."""
        raise NotImplementedError

    def __iter__(self) -> "Peekable":
        """Return this very object."""
        raise NotImplementedError

    def __next__(self) -> Any:
        """Take the next item."""
        raise NotImplementedError

    def __bool__(self) -> bool:
        """Tell whether an item is left."""
        raise NotImplementedError
