# Mistake: keeps all items and walks from the first one to each window.
from itertools import count, islice


def windows(items, size, step=1):
    if size < 1 or step < 1:
        raise ValueError("size and step must be positive")
    return slide(iter(items), size, step)


def slide(iterator, size, step):
    kept = []
    for start in count(0, step):
        kept.extend(islice(iterator, start + size - len(kept)))
        window = tuple(islice(kept, start, start + size))
        if len(window) < size:
            return
        yield window
