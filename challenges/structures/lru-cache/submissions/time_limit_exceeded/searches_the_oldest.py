# Mistake: finds the entry to drop by a search for the smallest time stamp.
from itertools import count


class LRUCache:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.values = {}
        self.used = {}
        self.clock = count()

    def __len__(self):
        return len(self.values)

    def get(self, key, default=None):
        if key not in self.values:
            return default
        self.used[key] = next(self.clock)
        return self.values[key]

    def put(self, key, value):
        if key not in self.values and len(self.values) == self.capacity:
            oldest = min(self.used, key=self.used.get)
            del self.values[oldest]
            del self.used[oldest]
        self.values[key] = value
        self.used[key] = next(self.clock)
