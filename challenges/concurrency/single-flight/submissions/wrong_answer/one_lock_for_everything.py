# Mistake: holds the lock of the whole cache while it loads.
import threading


class LoadingCache:
    def __init__(self, load):
        self.load, self.values, self.loading, self.lock = load, {}, set(), threading.RLock()

    def get(self, key):
        with self.lock:
            if key in self.values:
                return self.values[key]
            if key in self.loading:
                raise RuntimeError("a load waits for itself")
            self.loading.add(key)
            try:
                self.values[key] = self.load(key)
            finally:
                self.loading.discard(key)
            return self.values[key]

    def forget(self, key):
        with self.lock:
            return self.values.pop(key, self) is not self

    def __len__(self):
        return len(self.values)
