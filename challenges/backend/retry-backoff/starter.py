from typing import Any, Callable, Tuple, Type, TypeVar

T = TypeVar("T")


def retry(
    operation: Callable[[], T],
    attempts: int,
    base: float,
    cap: float,
    sleep: Callable[[float], Any],
    jitter: Callable[[float], float],
    retry_on: Tuple[Type[Exception], ...] = (ConnectionError, TimeoutError),
) -> T:
    """Return the result of operation, calling it again after transient errors."""
    raise NotImplementedError
