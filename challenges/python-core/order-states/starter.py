"""States of an order: an enum and a class that goes along allowed ways."""
from enum import Enum
from typing import List, Tuple, Union


class Status(Enum):
    """The states; the others and the property final are missing."""

    NEW = "new"


class TransitionError(Exception):
    """Raised for a way that does not exist."""


class Order:
    """An order with a state and a history."""

    def __init__(self) -> None:
        """Begin as NEW."""
        raise NotImplementedError

    @property
    def status(self) -> Status:
        """The current state."""
        raise NotImplementedError

    @property
    def history(self) -> List[Tuple[Status, Status, str]]:
        """All steps so far: old state, new state, note."""
        raise NotImplementedError

    def allowed(self) -> List[Status]:
        """Return what may follow now, in the order of the members."""
        raise NotImplementedError

    def can(self, target: Union[Status, str]) -> bool:
        """Return whether a move to target is allowed now; raise ValueError if there is no such state."""
        raise NotImplementedError

    def move(self, target: Union[Status, str], note: str = "") -> Status:
        """Change the state and return it; raise TransitionError if that is not allowed."""
        raise NotImplementedError
