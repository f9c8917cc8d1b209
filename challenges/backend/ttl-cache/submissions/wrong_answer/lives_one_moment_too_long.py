# Mistake: an entry is still there at the very moment when it ends.


class TTLCache:
    def __init__(self, capacity, ttl, clock):
        if capacity < 1 or ttl <= 0:
            raise ValueError("bad settings")
        self.capacity, self.ttl, self.clock = capacity, ttl, clock
        self.entries = {}

    def expire(self):
        now = self.clock()
        for key, (end, _) in list(self.entries.items()):
            if end >= now:
                break
            del self.entries[key]
        return now

    def get(self, key, default=None):
        self.expire()
        return self.entries.get(key, (0, default))[1]

    def set(self, key, value):
        now = self.expire()
        self.entries.pop(key, None)
        if len(self.entries) == self.capacity:
            del self.entries[next(iter(self.entries))]
        self.entries[key] = (now + self.ttl, value)

    def delete(self, key):
        self.expire()
        return self.entries.pop(key, None) is not None

    def __len__(self):
        self.expire()
        return len(self.entries)
