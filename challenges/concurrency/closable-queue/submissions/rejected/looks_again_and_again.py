# Mistake: whoever waits asks again and again, which costs time or processor.
import threading
import time
from collections import deque


class QueueClosed(Exception):
    pass


class BlockingQueue:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity, self.items, self.closed, self.lock = capacity, deque(), False, threading.Lock()

    def put(self, item):
        while True:
            with self.lock:
                if self.closed:
                    raise QueueClosed("put")
                if len(self.items) < self.capacity:
                    self.items.append(item)
                    return
            time.sleep(0.005)

    def get(self):
        while True:
            with self.lock:
                if self.items:
                    return self.items.popleft()
                if self.closed:
                    raise QueueClosed("get")
            time.sleep(0.005)

    def close(self):
        self.closed = True

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        while True:
            try:
                item = self.get()
            except QueueClosed:
                return
            yield item
