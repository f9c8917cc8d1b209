# Mistake: does not check the size; with 0 the first slice is empty and looks like the end.
from itertools import islice


def chunked(items, size):
    iterator = iter(items)
    chunk = list(islice(iterator, size))
    while chunk:
        yield chunk
        chunk = list(islice(iterator, size))
