# Mistake: looks at all entries in each call, to find the expired ones and the oldest one.


class TTLCache:
    def __init__(self, capacity, ttl, clock):
        if capacity < 1 or ttl <= 0:
            raise ValueError("bad settings")
        self.capacity, self.ttl, self.clock = capacity, ttl, clock
        self.entries = {}

    def expire(self):
        now = self.clock()
        self.entries = {key: entry for key, entry in self.entries.items() if entry[0] > now}
        return now

    def get(self, key, default=None):
        self.expire()
        return self.entries.get(key, (0, default))[1]

    def set(self, key, value):
        now = self.expire()
        self.entries.pop(key, None)
        if len(self.entries) == self.capacity:
            del self.entries[min(self.entries, key=lambda key: self.entries[key][0])]
        self.entries[key] = (now + self.ttl, value)

    def delete(self, key):
        self.expire()
        return self.entries.pop(key, None) is not None

    def __len__(self):
        self.expire()
        return len(self.entries)
