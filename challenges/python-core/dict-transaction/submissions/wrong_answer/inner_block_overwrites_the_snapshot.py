# Mistake: one attribute for the snapshot; a block inside of another one overwrites it.


class Rollback(Exception):
    pass


class Transaction:
    def __init__(self, data):
        self.data = data

    def __enter__(self):
        self.snapshot = dict(self.data)
        return self.data

    def __exit__(self, kind, error, traceback):
        if kind is None:
            return False
        self.data.clear()
        self.data.update(self.snapshot)
        return issubclass(kind, Rollback)
