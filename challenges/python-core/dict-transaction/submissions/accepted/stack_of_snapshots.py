"""A stack of shallow copies, one per open block."""


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
        if kind is None:
            return False
        self.data.clear()
        self.data.update(snapshot)
        return issubclass(kind, Rollback)
