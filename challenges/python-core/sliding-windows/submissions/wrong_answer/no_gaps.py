# Mistake: a step larger than the size does not skip the items between two windows.
from itertools import islice


def windows(items, size, step=1):
    if size < 1 or step < 1:
        raise ValueError("size and step must be positive")
    return slide(iter(items), size, step)


def slide(iterator, size, step):
    window = tuple(islice(iterator, size))
    while len(window) == size:
        yield window
        window = window[step:] + tuple(islice(iterator, min(step, size)))
