# Mistake: between the look and the store, other threads look as well.


class LoadingCache:
    def __init__(self, load):
        self.load, self.values = load, {}

    def get(self, key):
        if key not in self.values:
            self.values[key] = self.load(key)
        return self.values[key]

    def forget(self, key):
        return self.values.pop(key, self) is not self

    def __len__(self):
        return len(self.values)
