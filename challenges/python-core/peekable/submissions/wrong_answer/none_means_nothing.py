# Mistake: takes None for "nothing looked at" and for "no default".


class Peekable:
    def __init__(self, items):
        self._iterator = iter(items)
        self._ahead = None

    def peek(self, default=None):
        if self._ahead is None:
            self._ahead = next(self._iterator, default)
        return self._ahead

    def __iter__(self):
        return self

    def __next__(self):
        if self._ahead is not None:
            item, self._ahead = self._ahead, None
            return item
        return next(self._iterator)

    def __bool__(self):
        return self.peek() is not None
