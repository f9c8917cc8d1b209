"""Types checked at run time: a decorator that compares values with annotations."""
from typing import Callable


def checked(function: Callable) -> Callable:
    """Return a function that raises TypeError where an argument or the result does not fit its annotation."""
    raise NotImplementedError
