"""Compare with the border first, then even the sizes out."""
import heapq


class RunningMedian:
    def __init__(self, values=()):
        ordered = sorted(values)
        middle = len(ordered) // 2
        self.below = [-value for value in reversed(ordered[:middle])]
        self.above = ordered[middle:]

    def add(self, value):
        if self.above and value >= self.above[0]:
            heapq.heappush(self.above, value)
        else:
            heapq.heappush(self.below, -value)
        if len(self.above) > len(self.below) + 1:
            heapq.heappush(self.below, -heapq.heappop(self.above))
        elif len(self.below) > len(self.above):
            heapq.heappush(self.above, -heapq.heappop(self.below))

    def median(self):
        if not self.above:
            raise ValueError("no values yet")
        if len(self.above) == len(self.below):
            return (self.above[0] - self.below[0]) / 2
        return self.above[0] / 1

    def __len__(self):
        return len(self.below) + len(self.above)
