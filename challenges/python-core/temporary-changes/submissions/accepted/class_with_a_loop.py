"""A class with a list of what to undo; the loop remembers the last exception."""
from typing import Any, List, Optional, Tuple


class AttributePlace:
    """One attribute of one object."""

    def __init__(self, target: Any, name: Any) -> None:
        self.target, self.name = target, name

    def look(self) -> Tuple[Any, ...]:
        """Return the value in a tuple, or an empty tuple."""
        return (getattr(self.target, self.name),) if hasattr(self.target, self.name) else ()

    def put(self, value: Any) -> None:
        setattr(self.target, self.name, value)

    def remove(self) -> None:
        delattr(self.target, self.name)


class EntryPlace(AttributePlace):
    """One entry of one dictionary."""

    def look(self) -> Tuple[Any, ...]:
        return (self.target[self.name],) if self.name in self.target else ()

    def put(self, value: Any) -> None:
        self.target[self.name] = value

    def remove(self) -> None:
        del self.target[self.name]


class temporarily:
    def __init__(self, *changes: Tuple[Any, Any, Any]) -> None:
        self._changes = changes
        self._made: List[Tuple[AttributePlace, Tuple[Any, ...]]] = []

    def __enter__(self) -> None:
        try:
            for target, name, value in self._changes:
                place = (EntryPlace if isinstance(target, dict) else AttributePlace)(target, name)
                before = place.look()
                place.put(value)
                self._made.append((place, before))
        except BaseException:
            self._undo()
            raise

    def __exit__(self, *details: Any) -> None:
        self._undo()

    def _undo(self) -> None:
        last: Optional[BaseException] = None
        while self._made:
            place, before = self._made.pop()
            try:
                if before:
                    place.put(*before)
                elif place.look():
                    place.remove()
            except BaseException as error:
                last = error
        if last is not None:
            raise last
