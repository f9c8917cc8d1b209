"""A list holds the item that was looked at; an empty list means that there is none."""
from typing import Any, Iterable

_MISSING = object()
_END = object()


class Peekable:
    def __init__(self, items: Iterable[Any]) -> None:
        self._iterator = iter(items)
        self._buffer = []

    def peek(self, default: Any = _MISSING) -> Any:
        if not self._buffer:
            try:
                self._buffer.append(next(self._iterator))
            except StopIteration:
                if default is _MISSING:
                    raise
                return default
        return self._buffer[0]

    def __iter__(self) -> "Peekable":
        return self

    def __next__(self) -> Any:
        if self._buffer:
            return self._buffer.pop()
        return next(self._iterator)

    def __bool__(self) -> bool:
        return self.peek(_END) is not _END
