# A dead entry counts as deleted.
class TTLCache:
    def __init__(self, ttl, clock):
        if ttl <= 0:
            raise ValueError("an entry must live for a while")
        self._ttl = ttl
        self._clock = clock
        self._entries = {}

    def _alive(self, key):
        entry = self._entries.get(key)
        return entry is not None and self._clock() - entry[1] < self._ttl

    def set(self, key, value):
        self._entries[key] = value, self._clock()

    def get(self, key, default=None):
        if not self._alive(key):
            return default
        return self._entries[key][0]

    def delete(self, key):
        return self._entries.pop(key, None) is not None

    def __len__(self):
        return sum(self._alive(key) for key in list(self._entries))
