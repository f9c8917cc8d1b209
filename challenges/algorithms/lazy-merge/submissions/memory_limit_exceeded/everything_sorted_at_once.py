# Mistake: reads all sources to their ends first, which never finishes for an endless one.
from itertools import chain


def merge_sorted(sources, key=None):
    yield from sorted(chain.from_iterable(sources), key=key)
