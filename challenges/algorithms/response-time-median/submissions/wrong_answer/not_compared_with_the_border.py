# Mistake: pushes to the smaller half without comparing, so the halves overlap.
import heapq


class RunningMedian:
    def __init__(self, values=()):
        self.low = []
        self.high = []
        for value in values:
            self.add(value)

    def add(self, value):
        if len(self.low) > len(self.high):
            heapq.heappush(self.high, value)
        else:
            heapq.heappush(self.low, -value)

    def median(self):
        if not self.low:
            raise ValueError("no values yet")
        if len(self.low) > len(self.high):
            return float(-self.low[0])
        return (self.high[0] - self.low[0]) / 2

    def __len__(self):
        return len(self.low) + len(self.high)
