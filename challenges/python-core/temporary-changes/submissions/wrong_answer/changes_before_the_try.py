# Mistake: makes the changes outside of the try; when one of them fails, those before it stay.
from contextlib import ExitStack, contextmanager

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
    undo = ExitStack()
    for target, name, value in changes:
        old = read(target, name)
        write(target, name, value)
        undo.callback(restore, target, name, old)
    with undo:
        yield
