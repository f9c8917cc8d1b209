"""A JSON API on bare WSGI."""
from typing import Callable, Iterable


def make_app() -> Callable[..., Iterable[bytes]]:
    """Return a new WSGI application with no parts."""
    raise NotImplementedError
