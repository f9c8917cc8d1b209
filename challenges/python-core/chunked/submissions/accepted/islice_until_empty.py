"""Check at the call, then take slices of one iterator until an empty one comes."""
from itertools import islice


def chunked(items, size):
    if size < 1:
        raise ValueError("size must be at least 1, not {!r}".format(size))
    iterator = iter(items)
    return iter(lambda: list(islice(iterator, size)), [])
