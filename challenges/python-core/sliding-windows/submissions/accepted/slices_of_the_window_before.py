"""An iterator class: what is left of the window before, and as many new items as it takes."""
from itertools import islice


class _Windows:
    def __init__(self, items, size, step):
        self._items = iter(items)
        self._size = size
        self._step = step
        self._skip = 0
        self._kept = ()

    def __iter__(self):
        return self

    def __next__(self):
        for _ in islice(self._items, self._skip):
            pass
        window = self._kept + tuple(islice(self._items, self._size - len(self._kept)))
        if len(window) < self._size:
            raise StopIteration
        self._kept = window[self._step:]
        self._skip = max(0, self._step - self._size)
        return window


def windows(items, size, step=1):
    if min(size, step) < 1:
        raise ValueError(f"size {size} and step {step} must be positive")
    return _Windows(items, size, step)
