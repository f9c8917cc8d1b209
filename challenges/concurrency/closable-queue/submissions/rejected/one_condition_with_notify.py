# Mistake: one condition for both kinds of threads, and each change wakes only one of them.
import threading
from collections import deque


class QueueClosed(Exception):
    pass


class BlockingQueue:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self._capacity = capacity
        self._items = deque()
        self._closed = False
        lock = threading.Lock()
        self._room = threading.Condition(lock)
        self._ready = self._room

    def put(self, item):
        with self._room:
            while len(self._items) >= self._capacity and not self._closed:
                self._room.wait()
            if self._closed:
                raise QueueClosed("put")
            self._items.append(item)
            self._ready.notify()

    def get(self):
        with self._ready:
            while not self._items and not self._closed:
                self._ready.wait()
            if not self._items:
                raise QueueClosed("get")
            item = self._items.popleft()
            self._room.notify()
            return item

    def close(self):
        with self._room:
            self._closed = True
            self._room.notify_all()
            self._ready.notify_all()

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        while True:
            try:
                item = self.get()
            except QueueClosed:
                return
            yield item
