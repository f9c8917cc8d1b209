# Mistake: searches among all times a client ever had and removes none of them.
from bisect import bisect_right
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

    def _counting(self, key, now):
        times = self.clients.get(key, [])
        return times[bisect_right(times, now - self.window):]

    def allow(self, key):
        now = self.clock()
        self._expire(now)
        if len(self._counting(key, now)) >= self.limit:
            return False
        self.clients.setdefault(key, []).append(now)
        self.clients.move_to_end(key)
        return True

    def retry_after(self, key):
        now = self.clock()
        times = self._counting(key, now)
        if len(times) < self.limit:
            return 0.0
        return times[0] + self.window - now
