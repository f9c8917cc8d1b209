# Mistake: zip stops as soon as one of its iterators does and drops a shorter last chunk.


def chunked(items, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    return map(list, zip(*[iter(items)] * size))
