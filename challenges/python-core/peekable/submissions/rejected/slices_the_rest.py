# Mistake: copies all that is left for each item, and reads the source in advance.
import itertools


class Peekable:
    def __init__(self, items):
        self._items = items if isinstance(items, list) else list(itertools.islice(items, 1_000_000))

    def peek(self, *default):
        if self._items:
            return self._items[0]
        if default:
            return default[0]
        raise StopIteration

    def __iter__(self):
        return self

    def __next__(self):
        if not self._items:
            raise StopIteration
        item, self._items = self._items[0], self._items[1:]
        return item

    def __bool__(self):
        return bool(self._items)
