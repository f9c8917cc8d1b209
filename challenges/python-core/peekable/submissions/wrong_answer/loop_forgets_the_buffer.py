# Mistake: iter() hands out the source itself, without the item that was looked at.

_END = object()


class Peekable:
    def __init__(self, items):
        self._iterator = iter(items)
        self._ahead = _END

    def peek(self, default=_END):
        if self._ahead is _END:
            self._ahead = next(self._iterator, _END)
        if self._ahead is not _END:
            return self._ahead
        if default is _END:
            raise StopIteration
        return default

    def __iter__(self):
        return self._iterator

    def __next__(self):
        item = self.peek()
        self._ahead = _END
        return item

    def __bool__(self):
        return self.peek(None) is not None or self._ahead is not _END
