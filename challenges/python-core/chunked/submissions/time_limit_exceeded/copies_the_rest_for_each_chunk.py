# Mistake: copies all remaining items for every chunk, and reads everything first.


def chunked(items, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    rest = list(items)
    while rest:
        yield rest[:size]
        rest = rest[size:]
