from typing import Any, List, Tuple


class PayloadError(ValueError):
    """A payload with errors; errors holds pairs of path and message."""

    def __init__(self, errors: List[Tuple[str, str]]) -> None:
        raise NotImplementedError


def validate(payload: Any, schema: Any) -> Any:
    """Return payload if it matches schema; otherwise raise PayloadError with everything that is wrong."""
    raise NotImplementedError
