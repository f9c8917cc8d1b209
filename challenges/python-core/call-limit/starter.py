"""Call limit: a decorator that refuses calls above a limit."""
from typing import Callable, Optional


def call_limit(function: Optional[Callable] = None, *, times: int = 3) -> Callable:
    """Limit the calls of function, or return a decorator; raise ValueError if times is less than 0."""
    raise NotImplementedError
