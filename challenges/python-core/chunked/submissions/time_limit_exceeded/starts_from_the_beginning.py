# Mistake: each chunk walks through the input from its beginning again.
from itertools import islice


def chunked(items, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    start = 0
    while True:
        chunk = list(islice(items, start, start + size))
        if not chunk:
            return
        yield chunk
        start += size
