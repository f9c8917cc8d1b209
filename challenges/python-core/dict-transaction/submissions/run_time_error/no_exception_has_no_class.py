# Mistake: asks issubclass without looking whether there was an exception at all.


class Rollback(Exception):
    pass


class Transaction:
    def __init__(self, data):
        self.data = data
        self.snapshots = []

    def __enter__(self):
        self.snapshots.append(dict(self.data))
        return self.data

    def __exit__(self, kind, error, traceback):
        snapshot = self.snapshots.pop()
        swallow = issubclass(kind, Rollback)
        self.data.clear()
        self.data.update(snapshot)
        return swallow
