# Mistake: one nested generator per change; the recursion limit ends that.
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
    if not changes:
        yield
        return
    target, name, value = changes[0]
    old = read(target, name)
    write(target, name, value)
    try:
        with temporarily(*changes[1:]):
            yield
    finally:
        restore(target, name, old)
