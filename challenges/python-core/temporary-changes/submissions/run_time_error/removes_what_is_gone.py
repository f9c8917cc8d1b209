# Mistake: what was not there before is deleted without a look whether the block has removed it already.
from contextlib import ExitStack, contextmanager

ABSENT = object()


@contextmanager
def temporarily(*changes):
    with ExitStack() as undo:
        for target, name, value in changes:
            if isinstance(target, dict):
                old = target.get(name, ABSENT)
                target[name] = value
                if old is ABSENT:
                    undo.callback(target.__delitem__, name)
                else:
                    undo.callback(target.__setitem__, name, old)
            else:
                old = getattr(target, name, ABSENT)
                setattr(target, name, value)
                if old is ABSENT:
                    undo.callback(delattr, target, name)
                else:
                    undo.callback(setattr, target, name, old)
        yield
