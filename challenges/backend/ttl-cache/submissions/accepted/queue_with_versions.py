"""A plain dictionary and a queue; entries of the queue that are out of date are skipped."""
from collections import deque


class TTLCache:
    def __init__(self, capacity, ttl, clock):
        if not (capacity >= 1 and ttl > 0):
            raise ValueError("capacity and ttl must be positive")
        self.capacity = capacity
        self.ttl = ttl
        self.clock = clock
        self.found = {}
        self.queue = deque()
        self.version = 0

    def clean(self, now, room):
        while self.queue:
            key, version, start = self.queue[0]
            current = self.found.get(key)
            if current is not None and current[0] == version:
                if start + self.ttl > now and len(self.found) <= room:
                    break
                del self.found[key]
            self.queue.popleft()

    def get(self, key, default=None):
        self.clean(self.clock(), self.capacity)
        return self.found.get(key, (0, default))[1]

    def set(self, key, value):
        now = self.clock()
        self.found.pop(key, None)
        self.clean(now, self.capacity - 1)
        self.version += 1
        self.found[key] = (self.version, value)
        self.queue.append((key, self.version, now))

    def delete(self, key):
        self.clean(self.clock(), self.capacity)
        return self.found.pop(key, None) is not None

    def __len__(self):
        self.clean(self.clock(), self.capacity)
        return len(self.found)
