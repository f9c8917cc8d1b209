# Mistake: assigning to a key that exists does not move it to the end.
from collections import OrderedDict


class TTLCache:
    def __init__(self, capacity, ttl, clock):
        if capacity < 1 or ttl <= 0:
            raise ValueError("bad settings")
        self.capacity, self.ttl, self.clock = capacity, ttl, clock
        self.entries = OrderedDict()

    def expire(self):
        now = self.clock()
        while self.entries and next(iter(self.entries.values()))[0] <= now:
            self.entries.popitem(last=False)
        return now

    def get(self, key, default=None):
        self.expire()
        return self.entries.get(key, (0, default))[1]

    def set(self, key, value):
        now = self.expire()
        if key not in self.entries and len(self.entries) == self.capacity:
            self.entries.popitem(last=False)
        self.entries[key] = (now + self.ttl, value)

    def delete(self, key):
        self.expire()
        return self.entries.pop(key, None) is not None

    def __len__(self):
        self.expire()
        return len(self.entries)
