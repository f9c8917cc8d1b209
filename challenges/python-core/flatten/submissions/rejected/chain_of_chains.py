# Mistake: each chain holds the one before it, so every step goes down through all of them.
from itertools import chain


def flatten(items):
    rest = iter(items)
    while True:
        try:
            item = next(rest)
        except StopIteration:
            return
        if isinstance(item, (str, bytes, dict)):
            yield item
            continue
        try:
            inner = iter(item)
        except TypeError:
            yield item
            continue
        rest = chain(inner, rest)
