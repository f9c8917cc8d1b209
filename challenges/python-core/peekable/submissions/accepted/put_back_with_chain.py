"""Takes the item and puts it back in front of the rest."""
import itertools


class Peekable:
    def __init__(self, items):
        self._items = iter(items)
        self._looked_at = False
        self._item = None

    def __iter__(self):
        return self

    def __next__(self):
        if self._looked_at:
            self._looked_at = False
            item, self._item = self._item, None
            return item
        return next(self._items)

    def peek(self, *default):
        if self:
            return self._item
        if default:
            return default[0]
        raise StopIteration

    def __bool__(self):
        if not self._looked_at:
            for self._item in itertools.islice(self._items, 1):
                self._looked_at = True
        return self._looked_at
