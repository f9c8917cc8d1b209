# Mistake: expects a list; an iterator has no length and no positions.


class Peekable:
    def __init__(self, items):
        self._items = items
        self._position = 0

    def peek(self, *default):
        if self._position < len(self._items):
            return self._items[self._position]
        if default:
            return default[0]
        raise StopIteration

    def __iter__(self):
        return self

    def __next__(self):
        item = self.peek()
        self._position += 1
        return item

    def __bool__(self):
        return self._position < len(self._items)
