"""Clients stand in the order of their last allowed request; the dead ones are in front."""
from collections import OrderedDict, deque


class RateLimiter:
    def __init__(self, limit, window, clock):
        if limit < 1:
            raise ValueError("limit must be at least 1")
        if not window > 0:
            raise ValueError("window must be above 0")
        self._limit = limit
        self._window = window
        self._clock = clock
        self._clients = OrderedDict()  # key -> times of its allowed requests

    def allow(self, key):
        now = self._clock()
        self._forget(now)
        times = self._current(key, now)
        if len(times) >= self._limit:
            return False
        times.append(now)
        self._clients[key] = times
        self._clients.move_to_end(key)
        return True

    def retry_after(self, key):
        now = self._clock()
        self._forget(now)
        times = self._current(key, now)
        if len(times) < self._limit:
            return 0.0
        return self._window - (now - times[0])

    def _forget(self, now):
        """Remove all clients none of whose requests counts any more."""
        while self._clients:
            key, times = next(iter(self._clients.items()))
            if now - times[-1] < self._window:
                break
            del self._clients[key]

    def _current(self, key, now):
        """Return the times of key that still count; the queue is new for a new key."""
        times = self._clients.get(key)
        if times is None:
            return deque()
        while now - times[0] >= self._window:
            times.popleft()
        return times
