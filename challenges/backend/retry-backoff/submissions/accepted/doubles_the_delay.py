"""One loop; the delay is kept from round to round and capped as it grows."""
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
    if attempts < 1:
        raise ValueError("at least one attempt is needed")
    delay = min(base, cap)
    attempt = 1
    while True:
        try:
            return operation()
        except retry_on as error:
            if attempt == attempts:
                raise
            wait = jitter(delay)
            named = getattr(error, "retry_after", None)
            if named is not None:
                wait = max(wait, named)
        sleep(wait)
        delay = min(delay * 2, cap)
        attempt += 1
