# Mistake: each look wraps the iterator once more, and each item passes through all the layers.
import itertools


class Peekable:
    def __init__(self, items):
        self._items = iter(items)

    def peek(self, *default):
        for item in self._items:
            self._items = itertools.chain([item], self._items)
            return item
        if default:
            return default[0]
        raise StopIteration

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)

    def __bool__(self):
        end = object()
        return self.peek(end) is not end
