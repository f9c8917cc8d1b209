"""Temporary changes: set attributes and entries for the time of a block."""
from typing import Any, ContextManager, Tuple


def temporarily(*changes: Tuple[Any, Any, Any]) -> ContextManager:
    """Return a context manager that makes the changes (target, name, value) and undoes them at the end."""
    raise NotImplementedError
