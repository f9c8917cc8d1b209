# Mistake: removes what is new and restores what was there, but restored keys go to the end.


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
        for key in list(self.data):
            if key not in snapshot:
                del self.data[key]
        self.data.update(snapshot)
        return issubclass(kind, Rollback)
