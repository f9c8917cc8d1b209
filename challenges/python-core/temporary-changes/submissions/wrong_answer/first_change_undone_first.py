# Mistake: undoes the changes in the order in which they were made.
from contextlib import contextmanager

ABSENT = object()


def read(target, name):
    if isinstance(target, dict):
        return target.get(name, ABSENT)
    return getattr(target, name, ABSENT)


def write(target, name, value):
    if isinstance(target, dict):
        target[name] = value
    else:
        setattr(target, name, value)


def restore(target, name, old):
    if old is not ABSENT:
        write(target, name, old)
    elif read(target, name) is not ABSENT:
        if isinstance(target, dict):
            del target[name]
        else:
            delattr(target, name)


@contextmanager
def temporarily(*changes):
    made = []
    try:
        for target, name, value in changes:
            old = read(target, name)
            write(target, name, value)
            made.append((target, name, old))
        yield
    finally:
        last = None
        for target, name, old in made:
            try:
                restore(target, name, old)
            except Exception as error:
                last = error
        if last is not None:
            raise last
