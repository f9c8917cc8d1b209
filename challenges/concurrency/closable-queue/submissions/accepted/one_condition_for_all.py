"""A single condition: every change wakes everybody, and each looks for himself."""
from collections import deque
from threading import Condition


class QueueClosed(Exception):
    pass


class BlockingQueue:
    def __init__(self, capacity):
        if capacity <= 0:
            raise ValueError("no room")
        self.capacity, self.items, self.closed, self.changed = capacity, deque(), False, Condition()

    def put(self, item):
        with self.changed:
            self.changed.wait_for(lambda: self.closed or len(self.items) < self.capacity)
            if self.closed:
                raise QueueClosed
            self.items.append(item)
            self.changed.notify_all()

    def __next__(self):
        with self.changed:
            self.changed.wait_for(lambda: self.closed or self.items)
            if not self.items:
                raise StopIteration
            self.changed.notify_all()
            return self.items.popleft()

    def __iter__(self):
        return self

    def get(self):
        for item in self:
            return item
        raise QueueClosed

    def close(self):
        with self.changed:
            self.closed = True
            self.changed.notify_all()

    def __len__(self):
        with self.changed:
            return len(self.items)
