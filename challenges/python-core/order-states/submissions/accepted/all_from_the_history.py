"""Keep nothing but the history: the state and the way back from a hold follow from its last step."""
from enum import Enum
from typing import FrozenSet, List, Tuple, Union

STEPS = {
    "new paid", "new cancelled", "new hold", "paid packed", "paid cancelled", "paid hold",
    "packed shipped", "packed cancelled", "packed hold", "shipped delivered", "shipped returned",
    "delivered returned", "hold cancelled",
}


class Status(Enum):
    NEW = "new"
    PAID = "paid"
    PACKED = "packed"
    SHIPPED = "shipped"
    DELIVERED = "delivered"
    RETURNED = "returned"
    CANCELLED = "cancelled"
    ON_HOLD = "on hold"

    @property
    def key(self) -> str:
        return self.value.split()[-1]

    @property
    def final(self) -> bool:
        return all(step.split()[0] != self.key for step in STEPS)


FOLLOWING = {
    old: frozenset(new for new in Status if "{} {}".format(old.key, new.key) in STEPS) for old in Status
}


class TransitionError(Exception):
    """There is no such way."""


class Order:
    def __init__(self) -> None:
        self._steps: List[Tuple[Status, Status, str]] = []

    history = property(lambda self: self._steps[:])
    status = property(lambda self: self._steps[-1][1] if self._steps else Status.NEW)

    def _following(self) -> FrozenSet[Status]:
        following = FOLLOWING[self.status]
        return following | {self._steps[-1][0]} if self.status is Status.ON_HOLD else following

    def allowed(self) -> List[Status]:
        following = self._following()
        return [status for status in Status if status in following]

    def can(self, target: Union[Status, str]) -> bool:
        return Status(target) in self._following()

    def move(self, target: Union[Status, str], note: str = "") -> Status:
        new = Status(target)
        if new not in self._following():
            raise TransitionError(self.status.value + " -> " + new.value)
        self._steps.append((self.status, new, note))
        return new
