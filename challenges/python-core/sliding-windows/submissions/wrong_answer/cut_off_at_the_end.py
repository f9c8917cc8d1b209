# Mistake: the last window may be shorter, and there is one even for a short input.
from itertools import islice


def windows(items, size, step=1):
    if size < 1 or step < 1:
        raise ValueError("size and step must be positive")
    return slide(iter(items), size, step)


def slide(iterator, size, step):
    window = tuple(islice(iterator, size))
    while window:
        yield window
        new = tuple(islice(iterator, step))
        if not new:
            return
        window = (window + new)[-size:]
