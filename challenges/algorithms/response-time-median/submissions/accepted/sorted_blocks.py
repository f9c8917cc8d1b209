"""A sorted list in blocks; each add moves one block only, the middle is counted from block to block."""
from bisect import bisect_left, insort

SIZE = 1500


class RunningMedian:
    def __init__(self, values=()):
        ordered = sorted(values)
        self.blocks = [ordered[at:at + SIZE] for at in range(0, len(ordered), SIZE)] or [[]]
        self.tops = [block[-1] for block in self.blocks if block]
        self.count = len(ordered)
        self.answer = None

    def add(self, value):
        self.answer = None
        self.count += 1
        at = min(bisect_left(self.tops, value), len(self.blocks) - 1)
        block = self.blocks[at]
        insort(block, value)
        if len(block) > 2 * SIZE:
            self.blocks[at:at + 1] = [block[:SIZE], block[SIZE:]]
            self.tops = [block[-1] for block in self.blocks]
        else:
            self.tops[at:at + 1] = [block[-1]]

    def value_at(self, place):
        for block in self.blocks:
            if place < len(block):
                return block[place]
            place -= len(block)

    def median(self):
        if not self.count:
            raise ValueError("no values yet")
        if self.answer is None:
            self.answer = (self.value_at((self.count - 1) // 2) + self.value_at(self.count // 2)) / 2
        return self.answer

    def __len__(self):
        return self.count
