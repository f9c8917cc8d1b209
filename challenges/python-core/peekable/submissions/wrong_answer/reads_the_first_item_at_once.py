# Mistake: is always one item ahead, from the constructor on.

_END = object()


class Peekable:
    def __init__(self, items):
        self._iterator = iter(items)
        self._ahead = next(self._iterator, _END)

    def peek(self, default=_END):
        if self._ahead is not _END:
            return self._ahead
        if default is _END:
            raise StopIteration
        return default

    def __iter__(self):
        return self

    def __next__(self):
        if self._ahead is _END:
            raise StopIteration
        item, self._ahead = self._ahead, next(self._iterator, _END)
        return item

    def __bool__(self):
        return self._ahead is not _END
