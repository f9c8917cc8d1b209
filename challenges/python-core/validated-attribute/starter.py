"""Validated attribute: a descriptor that checks what is set."""
from typing import Any, Callable, Optional, Tuple, Union

UNSET = object()


class Validated:
    """An attribute that accepts values of some kind only."""

    def __init__(
        self,
        kind: Union[type, Tuple[type, ...]],
        check: Optional[Callable[[Any], Any]] = None,
        default: Any = UNSET,
    ) -> None:
        """Keep what a value has to be."""
        raise NotImplementedError

    # Which special methods does a descriptor need here?
