"""A lock for the book-keeping, and a counter of openings that unmasks late outcomes."""
import threading
from typing import Callable, Tuple, Type, TypeVar

T = TypeVar("T")


class CircuitOpen(Exception):
    def __init__(self, retry_after: float) -> None:
        super().__init__("retry after {} s".format(retry_after))
        self.retry_after = retry_after


class CircuitBreaker:
    def __init__(
        self,
        failures: int,
        pause: float,
        longest_pause: float,
        clock: Callable[[], float],
        counted: Tuple[Type[Exception], ...] = (Exception,),
    ) -> None:
        if failures < 1 or pause <= 0 or longest_pause < pause:
            raise ValueError("failures, pause or longest_pause makes no sense")
        self._limit = failures
        self._first_pause = pause
        self._longest_pause = longest_pause
        self._clock = clock
        self._counted = counted
        self._lock = threading.Lock()
        self._openings = 0  # gradus: equivalent
        self._failed = 0
        self._is_open = False
        self._trial = False  # gradus: equivalent
        self._pause = pause
        self._until = 0.0  # gradus: equivalent

    @property
    def state(self) -> str:
        with self._lock:
            if not self._is_open:
                return "closed"
            return "open" if self._clock() < self._until else "half-open"

    def call(self, operation: Callable[[], T]) -> T:
        begun = self._enter()
        try:
            result = operation()
        except self._counted:
            self._leave(begun, self._failure)
            raise
        except Exception:
            self._leave(begun, self._success)
            raise
        except BaseException:
            self._leave(begun, self._nothing)
            raise
        self._leave(begun, self._success)
        return result

    def _enter(self) -> int:
        with self._lock:
            if self._is_open:
                left = self._until - self._clock()
                if left > 0:
                    raise CircuitOpen(left)
                if self._trial:
                    raise CircuitOpen(0.0)
                self._trial = True
            return self._openings

    def _leave(self, begun: int, outcome: Callable[[], None]) -> None:
        with self._lock:
            if begun == self._openings:
                outcome()

    def _failure(self) -> None:
        self._failed += 1
        if self._is_open:
            self._pause = min(2 * self._pause, self._longest_pause)
        elif self._failed < self._limit:
            return
        self._openings += 1
        self._is_open = True
        self._trial = False
        self._until = self._clock() + self._pause

    def _success(self) -> None:
        self._failed = 0
        if self._is_open:
            self._is_open = False
            self._pause = self._first_pause

    def _nothing(self) -> None:
        self._trial = False
