# Mistake: asks for the length and for slices, which only sequences have.


def chunked(items, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    for start in range(0, len(items), size):
        yield list(items[start:start + size])
