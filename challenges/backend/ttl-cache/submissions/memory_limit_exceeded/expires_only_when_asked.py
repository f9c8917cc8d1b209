# Mistake: an expired entry goes only when its own key is asked for, or when the size is.
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

    def get(self, key, default=None):
        if key not in self.entries or self.entries[key][0] <= self.clock():
            self.entries.pop(key, None)
            return default
        return self.entries[key][1]

    def set(self, key, value):
        self.entries.pop(key, None)
        if len(self.entries) == self.capacity:
            self.entries.popitem(last=False)
        self.entries[key] = (self.clock() + self.ttl, value)

    def delete(self, key):
        self.expire()
        return self.entries.pop(key, None) is not None

    def __len__(self):
        self.expire()
        return len(self.entries)
