# Mistake: returns the list that it works with, and the caller can change it.
from enum import Enum


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
    def final(self):
        return not TABLE[self]


TABLE = {
    Status.NEW: [Status.PAID, Status.CANCELLED, Status.ON_HOLD],
    Status.PAID: [Status.PACKED, Status.CANCELLED, Status.ON_HOLD],
    Status.PACKED: [Status.SHIPPED, Status.CANCELLED, Status.ON_HOLD],
    Status.SHIPPED: [Status.DELIVERED, Status.RETURNED],
    Status.DELIVERED: [Status.RETURNED],
    Status.RETURNED: [],
    Status.CANCELLED: [],
    Status.ON_HOLD: [Status.CANCELLED],
}


class TransitionError(Exception):
    pass


class Order:
    def __init__(self):
        self._status = Status.NEW
        self._resume = None
        self._history = []

    @property
    def status(self):
        return self._status

    @property
    def history(self):
        return self._history

    def allowed(self):
        if self._status is Status.ON_HOLD:
            return [self._resume] + TABLE[self._status]
        return list(TABLE[self._status])

    def can(self, target):
        return Status(target) in self.allowed()

    def move(self, target, note=""):
        old, new = self._status, Status(target)
        if not self.can(new):
            raise TransitionError("{} -> {}".format(old.value, new.value))
        if new is Status.ON_HOLD:
            self._resume = old
        self._history.append((old, new, note))
        self._status = new
        return new
