# Mistake: looks at the top of a heap that is still empty.
import heapq


class RunningMedian:
    def __init__(self, values=()):
        self.low = []
        self.high = []
        for value in values:
            self.add(value)

    def add(self, value):
        if value > -self.low[0]:
            heapq.heappush(self.high, value)
        else:
            heapq.heappush(self.low, -value)
        if len(self.high) > len(self.low):
            heapq.heappush(self.low, -heapq.heappop(self.high))
        elif len(self.low) > len(self.high) + 1:
            heapq.heappush(self.high, -heapq.heappop(self.low))

    def median(self):
        if not self.low:
            raise ValueError("no values yet")
        if len(self.low) > len(self.high):
            return float(-self.low[0])
        return (self.high[0] - self.low[0]) / 2

    def __len__(self):
        return len(self.low) + len(self.high)
