"""Circuit breaker: refuse calls to a service that fails."""
from typing import Callable, Tuple, Type, TypeVar

T = TypeVar("T")


class CircuitOpen(Exception):
    """The call was refused; retry_after is the number of seconds to wait."""

    def __init__(self, retry_after: float) -> None:
        super().__init__("retry after {} s".format(retry_after))
        self.retry_after = retry_after


class CircuitBreaker:
    """Let calls pass until too many of them fail."""

    def __init__(
        self,
        failures: int,
        pause: float,
        longest_pause: float,
        clock: Callable[[], float],
        counted: Tuple[Type[Exception], ...] = (Exception,),
    ) -> None:
        """Make a closed circuit; raise ValueError for settings that make no sense."""
        raise NotImplementedError

    def call(self, operation: Callable[[], T]) -> T:
        """Return the result of operation, or raise CircuitOpen without calling it."""
        raise NotImplementedError

    @property
    def state(self) -> str:
        """Return "closed", "open" or "half-open"."""
        raise NotImplementedError
