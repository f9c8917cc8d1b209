"""The lengths as a sequence of False and True; the bisect module searches it."""
from bisect import bisect_left


class Enough:
    def __init__(self, jobs, nights):
        self.jobs = jobs
        self.nights = nights
        self.shortest = max(jobs, default=0)

    def __getitem__(self, window):
        if window < self.shortest:
            return False
        nights, total = 1, 0
        for job in self.jobs:
            total += job
            if total > window:
                nights, total = nights + 1, job
        return nights <= self.nights


def smallest_window(jobs, nights):
    if nights < 1:
        raise ValueError("at least one night is needed")
    return bisect_left(Enough(jobs, nights), True, 0, sum(jobs))
