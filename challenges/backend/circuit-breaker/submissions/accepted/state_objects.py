"""One object for each stretch of time between two changes; late calls talk to an old one."""
import threading


class CircuitOpen(Exception):
    def __init__(self, retry_after):
        super().__init__(retry_after)
        self.retry_after = retry_after


class Closed:
    def __init__(self):
        self.failed = 0

    def name(self, now):
        return "closed"

    def admit(self, now):
        pass

    def success(self, breaker):
        self.failed = 0

    def failure(self, breaker):
        self.failed += 1
        if self.failed >= breaker.failures:
            breaker.current = Open(breaker.clock(), breaker.pause)

    def interrupted(self):
        pass


class Open:
    def __init__(self, now, pause):
        self.pause = pause
        self.end = now + pause
        self.trial = False

    def name(self, now):
        return "half-open" if now >= self.end else "open"

    def admit(self, now):
        if now < self.end:
            raise CircuitOpen(self.end - now)
        if self.trial:
            raise CircuitOpen(0.0)
        self.trial = True

    def success(self, breaker):
        breaker.current = Closed()

    def failure(self, breaker):
        breaker.current = Open(breaker.clock(), min(self.pause * 2, breaker.longest_pause))

    def interrupted(self):
        self.trial = False


class CircuitBreaker:
    def __init__(self, failures, pause, longest_pause, clock, counted=(Exception,)):
        if failures < 1:
            raise ValueError("failures")
        if not 0 < pause <= longest_pause:
            raise ValueError("pause")
        self.failures = failures
        self.pause = pause
        self.longest_pause = longest_pause
        self.clock = clock
        self.counted = counted
        self.lock = threading.Lock()
        self.current = Closed()

    @property
    def state(self):
        return self.current.name(self.clock())

    def call(self, operation):
        with self.lock:
            begun = self.current
            begun.admit(self.clock())
        try:
            result = operation()
        except BaseException as error:
            with self.lock:
                if begun is self.current:
                    if isinstance(error, self.counted):
                        begun.failure(self)
                    elif isinstance(error, Exception):
                        begun.success(self)
                    else:
                        begun.interrupted()
            raise
        with self.lock:
            if begun is self.current:
                begun.success(self)
        return result
