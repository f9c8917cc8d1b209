# Mistake: mixes up "least recently used" with "set longest ago".
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
        now = self.expire()
        if key not in self.entries:
            return default
        value = self.entries.pop(key)[1]
        self.entries[key] = (now + self.ttl, value)
        return value

    def set(self, key, value):
        now = self.expire()
        self.entries.pop(key, None)
        if len(self.entries) == self.capacity:
            self.entries.popitem(last=False)
        self.entries[key] = (now + self.ttl, value)

    def delete(self, key):
        self.expire()
        return self.entries.pop(key, None) is not None

    def __len__(self):
        self.expire()
        return len(self.entries)
