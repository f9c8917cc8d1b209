# Mistake: returns True after any exception, so nobody hears of the failure.


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
        if kind is not None:
            self.data.clear()
            self.data.update(snapshot)
        return True
