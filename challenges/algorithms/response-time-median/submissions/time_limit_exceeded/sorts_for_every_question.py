# Mistake: sorts all values for every question.


class RunningMedian:
    def __init__(self, values=()):
        self.values = list(values)

    def add(self, value):
        self.values.append(value)

    def median(self):
        if not self.values:
            raise ValueError("no values yet")
        self.values.sort()
        return (self.values[(len(self.values) - 1) // 2] + self.values[len(self.values) // 2]) / 2

    def __len__(self):
        return len(self.values)
