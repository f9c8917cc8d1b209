"""Rate limiter: a sliding window per client."""
from typing import Callable


class RateLimiter:
    """Allow at most `limit` requests per key within `window` seconds."""

    def __init__(self, limit: int, window: float, clock: Callable[[], float]) -> None:
        """Store the settings; raise ValueError if limit or window is too small."""
        raise NotImplementedError

    def allow(self, key: str) -> bool:
        """Return whether a request of key may pass now, and count it if so."""
        raise NotImplementedError

    def retry_after(self, key: str) -> float:
        """Return the seconds until a request of key may pass."""
        raise NotImplementedError
