# Mistake: an answer such as "not found" counts against the service.


class CircuitOpen(Exception):
    def __init__(self, retry_after):
        super().__init__(retry_after)
        self.retry_after = retry_after


class CircuitBreaker:
    def __init__(self, failures, pause, longest_pause, clock, counted=(Exception,)):
        if failures < 1 or pause <= 0 or longest_pause < pause:
            raise ValueError("bad settings")
        self.failures, self.first_pause, self.longest_pause = failures, pause, longest_pause
        self.clock, self.counted = clock, counted
        self.failed, self.is_open, self.trial = 0, False, False
        self.pause, self.end, self.changes = pause, 0.0, 0

    @property
    def state(self):
        if not self.is_open:
            return "closed"
        return "open" if self.clock() < self.end else "half-open"

    def call(self, operation):
        if self.is_open:
            left = self.end - self.clock()
            if left > 0:
                raise CircuitOpen(left)
            if self.trial:
                raise CircuitOpen(0.0)
            self.trial = True
        begun = self.changes
        try:
            result = operation()
        except Exception:
            if begun == self.changes:
                self.failure()
            raise
        except BaseException:
            if begun == self.changes:
                self.trial = False
            raise
        if begun == self.changes:
            self.success()
        return result

    def failure(self):
        self.failed += 1
        if self.is_open:
            self.pause = min(2 * self.pause, self.longest_pause)
        elif self.failed < self.failures:
            return
        self.changes += 1
        self.is_open, self.trial = True, False
        self.end = self.clock() + self.pause

    def success(self):
        self.failed = 0
        if self.is_open:
            self.changes += 1
            self.is_open, self.trial, self.pause = False, False, self.first_pause
