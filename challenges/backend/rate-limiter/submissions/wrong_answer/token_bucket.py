# Mistake: a token bucket, which refills while the window is still full.
class RateLimiter:
    def __init__(self, limit, window, clock):
        if limit < 1 or window <= 0:
            raise ValueError("limit and window must be positive")
        self.limit = limit
        self.rate = limit / window
        self.clock = clock
        self.buckets = {}

    def _tokens(self, key, now):
        tokens, updated = self.buckets.get(key, (float(self.limit), now))
        return min(float(self.limit), tokens + (now - updated) * self.rate)

    def allow(self, key):
        now = self.clock()
        tokens = self._tokens(key, now)
        allowed = tokens >= 1.0
        self.buckets[key] = (tokens - 1.0 if allowed else tokens, now)
        return allowed

    def retry_after(self, key):
        missing = 1.0 - self._tokens(key, self.clock())
        return max(0.0, missing / self.rate)
