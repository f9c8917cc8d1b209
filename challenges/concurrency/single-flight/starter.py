from typing import Any, Callable, Hashable


class LoadingCache:
    """A cache for several threads that loads each missing value once."""

    def __init__(self, load: Callable[[Hashable], Any]) -> None:
        """Make an empty cache whose values come from load(key)."""
        raise NotImplementedError

    def get(self, key: Hashable) -> Any:
        """Return the stored value of key; load it, or wait for a load that is running."""
        raise NotImplementedError

    def forget(self, key: Hashable) -> bool:
        """Drop the value of key, also that of a load that is running; return whether one was stored."""
        raise NotImplementedError

    def __len__(self) -> int:
        """Return the number of stored values."""
        raise NotImplementedError
