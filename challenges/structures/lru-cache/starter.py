"""LRU cache: keep the entries that were used last."""
from typing import Any, Hashable


class LRUCache:
    """A cache of limited size that drops the least recently used entry."""

    def __init__(self, capacity: int) -> None:
        """Make an empty cache; raise ValueError if capacity is less than 1."""
        raise NotImplementedError

    def get(self, key: Hashable, default: Any = None) -> Any:
        """Return the value of key and count it as used, or return default."""
        raise NotImplementedError

    def put(self, key: Hashable, value: Any) -> None:
        """Store value for key; make room if necessary."""
        raise NotImplementedError

    def __len__(self) -> int:
        """Return the number of entries."""
        raise NotImplementedError
