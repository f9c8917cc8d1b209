# Mistake: a context manager made from a generator can be used for one block only.
from contextlib import contextmanager


class Rollback(Exception):
    pass


@contextmanager
def Transaction(data):
    before = dict(data)
    try:
        yield data
    except BaseException as error:
        data.clear()
        data.update(before)
        if not isinstance(error, Rollback):
            raise
