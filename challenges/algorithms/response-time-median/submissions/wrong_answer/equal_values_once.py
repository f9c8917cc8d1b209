# Mistake: keeps values in a set, where equal ones are the same.


class RunningMedian:
    def __init__(self, values=()):
        self.values = set(values)

    def add(self, value):
        self.values.add(value)

    def median(self):
        if not self.values:
            raise ValueError("no values yet")
        ordered = sorted(self.values)
        return (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2

    def __len__(self):
        return len(self.values)
