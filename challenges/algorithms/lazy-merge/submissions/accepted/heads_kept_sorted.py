"""An iterator class; the heads are a sorted list and binary search finds the place of a new one."""
from bisect import insort


class Merged:
    def __init__(self, sources, key):
        self.sources = sources
        self.key = key if key is not None else (lambda item: item)
        self.iterators = None
        self.last = None

    def __iter__(self):
        return self

    def read(self, number):
        """Return [(key, number)] of the next item of a source, or [] at its end."""
        try:
            item = next(self.iterators[number])
        except StopIteration:
            return []
        self.items[number] = item
        return [(self.key(item), number)]

    def __next__(self):
        if self.iterators is None:
            self.iterators = [iter(source) for source in self.sources]
            self.items = [None] * len(self.iterators)
            self.heads = []
            for number in range(len(self.iterators)):
                self.heads += self.read(number)
            self.heads.sort()
        elif self.last is not None:
            before, number = self.last
            self.last = None
            for head in self.read(number):
                if head[0] < before:
                    raise ValueError("source %d is not sorted" % number)
                insort(self.heads, head)
        if not self.heads:
            raise StopIteration
        self.last = self.heads.pop(0)
        return self.items[self.last[1]]


def merge_sorted(sources, key=None):
    return Merged(sources, key)
