# Mistake: builds the list of times anew in every call.
from collections import OrderedDict


class RateLimiter:
    def __init__(self, limit, window, clock):
        if limit < 1 or window <= 0:
            raise ValueError("limit and window must be positive")
        self.limit = limit
        self.window = window
        self.clock = clock
        self.clients = OrderedDict()

    def _expire(self, now):
        while self.clients:
            key = next(iter(self.clients))
            if now - self.clients[key][-1] < self.window:
                break
            del self.clients[key]

    def _times(self, key, now):
        return [t for t in self.clients.get(key, []) if now - t < self.window]

    def allow(self, key):
        now = self.clock()
        self._expire(now)
        times = self._times(key, now)
        if len(times) >= self.limit:
            return False
        times.append(now)
        self.clients[key] = times
        self.clients.move_to_end(key)
        return True

    def retry_after(self, key):
        now = self.clock()
        times = self._times(key, now)
        if len(times) < self.limit:
            return 0.0
        return times[0] + self.window - now
