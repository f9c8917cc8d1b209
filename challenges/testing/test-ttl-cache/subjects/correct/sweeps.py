from collections import OrderedDict


class TTLCache:
    def __init__(self, ttl, clock):
        if not ttl > 0:
            raise ValueError(ttl)
        self.ttl = ttl
        self.clock = clock
        self.ends = OrderedDict()
        self.values = {}

    def sweep(self):
        now = self.clock()
        while self.ends:
            key = next(iter(self.ends))
            if self.ends[key] > now:
                break
            del self.ends[key], self.values[key]
        return now

    def set(self, key, value):
        end = self.sweep() + self.ttl
        self.ends[key] = end
        self.ends.move_to_end(key)
        self.values[key] = value

    def get(self, key, default=None):
        self.sweep()
        return self.values.get(key, default)

    def delete(self, key):
        self.sweep()
        if key not in self.ends:
            return False
        del self.ends[key], self.values[key]
        return True

    def __len__(self):
        self.sweep()
        return len(self.values)
