# Mistake: lets next() raise StopIteration inside a generator, which Python turns into RuntimeError.


def chunked(items, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    iterator = iter(items)
    while True:
        yield [next(iterator) for _ in range(size)]
