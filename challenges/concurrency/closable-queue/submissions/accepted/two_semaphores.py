"""Two semaphores count items and room; closing gives each a permit that is passed on for ever."""
import collections
import threading


class QueueClosed(Exception):
    pass


class BlockingQueue:
    def __init__(self, capacity):
        if not capacity >= 1:
            raise ValueError(capacity)
        self.room = threading.Semaphore(capacity)
        self.filled = threading.Semaphore(0)
        self.mutex = threading.Lock()
        self.items = collections.deque()
        self.closed = False

    def put(self, item):
        self.room.acquire()
        with self.mutex:
            closed = self.closed
            if not closed:
                self.items.append(item)
        if closed:
            self.room.release()
            raise QueueClosed()
        self.filled.release()

    def get(self):
        self.filled.acquire()
        with self.mutex:
            found = [self.items.popleft()] if self.items else []
        if not found:
            self.filled.release()
            raise QueueClosed()
        self.room.release()
        return found[0]

    def close(self):
        with self.mutex:
            if self.closed:
                return
            self.closed = True
        self.room.release()
        self.filled.release()

    def __len__(self):
        with self.mutex:
            return len(self.items)

    def __iter__(self):
        while True:
            try:
                yield self.get()
            except QueueClosed:
                break
