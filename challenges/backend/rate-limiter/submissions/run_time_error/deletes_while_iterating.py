# Mistake: deletes keys from the dictionary while it iterates over it.
from collections import deque


class RateLimiter:
    def __init__(self, limit, window, clock):
        if limit < 1 or window <= 0:
            raise ValueError("limit and window must be positive")
        self.limit = limit
        self.window = window
        self.clock = clock
        self.clients = {}

    def _expire(self, now):
        for key, times in self.clients.items():
            if now - times[-1] >= self.window:
                del self.clients[key]

    def _times(self, key, now):
        times = self.clients.get(key, deque())
        while times and now - times[0] >= self.window:
            times.popleft()
        return times

    def allow(self, key):
        now = self.clock()
        self._expire(now)
        times = self._times(key, now)
        if len(times) >= self.limit:
            return False
        times.append(now)
        self.clients[key] = times
        return True

    def retry_after(self, key):
        now = self.clock()
        times = self._times(key, now)
        if len(times) < self.limit:
            return 0.0
        return times[0] + self.window - now
