# Mistake: takes an old value of None for "was not there" and removes it in the end.
from contextlib import ExitStack, contextmanager


def read(target, name):
    if isinstance(target, dict):
        return target.get(name)
    return getattr(target, name, None)


def write(target, name, value):
    if isinstance(target, dict):
        target[name] = value
    else:
        setattr(target, name, value)


def restore(target, name, old):
    if old is not None:
        write(target, name, old)
    elif isinstance(target, dict):
        target.pop(name, None)
    elif hasattr(target, name):
        delattr(target, name)


@contextmanager
def temporarily(*changes):
    with ExitStack() as undo:
        for target, name, value in changes:
            old = read(target, name)
            write(target, name, value)
            undo.callback(restore, target, name, old)
        yield
