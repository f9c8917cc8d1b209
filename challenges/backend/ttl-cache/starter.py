"""Cache with expiry: entries live for a fixed time, and there is a limited number of them."""
from typing import Any, Callable, Hashable


class TTLCache:
    """A bounded cache whose entries expire."""

    def __init__(self, capacity: int, ttl: float, clock: Callable[[], float]) -> None:
        """Make an empty cache; raise ValueError if capacity or ttl is too small."""
        raise NotImplementedError

    def get(self, key: Hashable, default: Any = None) -> Any:
        """Return the living value of key, or default."""
        raise NotImplementedError

    def set(self, key: Hashable, value: Any) -> None:
        """Store value for key, for ttl seconds from now."""
        raise NotImplementedError

    def delete(self, key: Hashable) -> bool:
        """Remove the entry of key and return whether it was there."""
        raise NotImplementedError

    def __len__(self) -> int:
        """Return the number of living entries."""
        raise NotImplementedError
