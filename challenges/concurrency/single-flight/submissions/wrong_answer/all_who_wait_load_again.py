# Mistake: after a failure each thread that has waited for the lock of the key loads again.
import threading


class LoadingCache:
    def __init__(self, load):
        self.load, self.values, self.locks, self.guard = load, {}, {}, threading.Lock()

    def get(self, key):
        with self.guard:
            if key in self.values:
                return self.values[key]
            lock = self.locks.setdefault(key, threading.RLock())
        with lock:
            with self.guard:
                if key in self.values:
                    return self.values[key]
            value = self.load(key)
            with self.guard:
                if self.locks.pop(key, None) is not None:
                    self.values[key] = value
            return value

    def forget(self, key):
        with self.guard:
            self.locks.pop(key, None)
            return self.values.pop(key, self) is not self

    def __len__(self):
        return len(self.values)
