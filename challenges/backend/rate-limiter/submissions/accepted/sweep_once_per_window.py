"""A ring of the last `limit` times per client, and one sweep over all clients per window."""
from collections import deque
from typing import Callable, Deque, Dict, Optional


class RateLimiter:
    def __init__(self, limit: int, window: float, clock: Callable[[], float]) -> None:
        if limit < 1 or window <= 0:
            raise ValueError(f"limit and window must be positive: {limit}, {window}")
        self._limit = limit
        self._window = window
        self._clock = clock
        self._rings: Dict[str, Deque[float]] = {}
        self._last_sweep: Optional[float] = None

    def allow(self, key: str) -> bool:
        now = self._clock()
        self._sweep_if_due(now)
        ring = self._rings.get(key)
        if ring is None:
            ring = self._rings[key] = deque(maxlen=self._limit)
        if self._wait(ring, now) > 0.0:
            return False
        ring.append(now)  # a full ring drops its oldest time
        return True

    def retry_after(self, key: str) -> float:
        now = self._clock()
        ring = self._rings.get(key)
        return 0.0 if ring is None else self._wait(ring, now)

    def _wait(self, ring: Deque[float], now: float) -> float:
        if len(ring) < self._limit:
            return 0.0
        return max(0.0, self._window - (now - ring[0]))

    def _sweep_if_due(self, now: float) -> None:
        if self._last_sweep is None:
            self._last_sweep = now
        elif now - self._last_sweep >= self._window:
            self._last_sweep = now
            self._rings = {
                key: ring
                for key, ring in self._rings.items()
                if now - ring[-1] < self._window
            }
