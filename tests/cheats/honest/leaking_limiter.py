# for: function
# Knows the task but forgets no client: what a limit on memory finds.
from collections import deque


class ENTRY:
    def __init__(self, limit, window, clock):
        if limit < 1 or window <= 0:
            raise ValueError("limit and window must be positive")
        self.limit = limit
        self.window = window
        self.clock = clock
        self.clients = {}

    def _times(self, key, now):
        times = self.clients.get(key, deque())
        while times and now - times[0] >= self.window:
            times.popleft()
        return times

    def allow(self, key):
        now = self.clock()
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
