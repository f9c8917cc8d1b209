# Mistake: the heaps are attributes of the class, so all objects share them.
import heapq


class RunningMedian:
    low = []
    high = []

    def __init__(self, values=()):
        for value in values:
            self.add(value)

    def add(self, value):
        heapq.heappush(self.high, -heapq.heappushpop(self.low, -value))
        if len(self.high) > len(self.low):
            heapq.heappush(self.low, -heapq.heappop(self.high))

    def median(self):
        if not self.low:
            raise ValueError("no values yet")
        if len(self.low) > len(self.high):
            return float(-self.low[0])
        return (self.high[0] - self.low[0]) / 2

    def __len__(self):
        return len(self.low) + len(self.high)
