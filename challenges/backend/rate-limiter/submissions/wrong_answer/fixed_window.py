# Mistake: counts in fixed windows that begin at multiples of the window's length.
class RateLimiter:
    def __init__(self, limit, window, clock):
        if limit < 1 or window <= 0:
            raise ValueError("limit and window must be positive")
        self.limit = limit
        self.window = window
        self.clock = clock
        self.number = None
        self.counts = {}

    def _turn_over(self, now):
        number = now // self.window
        if number != self.number:
            self.number = number
            self.counts = {}

    def allow(self, key):
        self._turn_over(self.clock())
        count = self.counts.get(key, 0)
        if count >= self.limit:
            return False
        self.counts[key] = count + 1
        return True

    def retry_after(self, key):
        now = self.clock()
        self._turn_over(now)
        if self.counts.get(key, 0) < self.limit:
            return 0.0
        return self.window - now % self.window
