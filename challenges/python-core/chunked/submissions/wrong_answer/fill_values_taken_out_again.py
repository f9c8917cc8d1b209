# Mistake: fills the last chunk up with None and then removes every None, real ones included.
from itertools import zip_longest


def chunked(items, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    for group in zip_longest(*[iter(items)] * size):
        yield [item for item in group if item is not None]
