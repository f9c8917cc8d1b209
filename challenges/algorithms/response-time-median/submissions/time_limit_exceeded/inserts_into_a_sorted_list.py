# Mistake: finds the place quickly, but inserting moves all larger values.
from bisect import insort


class RunningMedian:
    def __init__(self, values=()):
        self.values = sorted(values)

    def add(self, value):
        insort(self.values, value)

    def median(self):
        if not self.values:
            raise ValueError("no values yet")
        return (self.values[(len(self.values) - 1) // 2] + self.values[len(self.values) // 2]) / 2

    def __len__(self):
        return len(self.values)
