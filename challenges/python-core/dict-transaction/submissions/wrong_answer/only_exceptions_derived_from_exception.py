# Mistake: "except Exception" does not see KeyboardInterrupt and SystemExit.
from contextlib import contextmanager


class Rollback(Exception):
    pass


@contextmanager
def block(data):
    before = dict(data)
    try:
        yield data
    except Exception as error:
        data.clear()
        data.update(before)
        if not isinstance(error, Rollback):
            raise


class Transaction:
    def __init__(self, data):
        self.data = data
        self.open = []

    def __enter__(self):
        self.open.append(block(self.data))
        return self.open[-1].__enter__()

    def __exit__(self, *details):
        return self.open.pop().__exit__(*details)
