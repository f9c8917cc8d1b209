"""Running totals; each night ends where binary search puts it."""
from bisect import bisect_right
from itertools import accumulate


def smallest_window(jobs, nights):
    if nights < 1:
        raise ValueError("at least one night is needed")
    totals = list(accumulate(jobs))
    if not totals:
        return 0

    def fits(window):
        done = 0
        for _ in range(nights):
            end = bisect_right(totals, done + window)
            if end == len(totals):
                return True
            if end == 0 or totals[end - 1] == done:
                return False
            done = totals[end - 1]
        return False

    too_short, enough = -1, totals[-1]
    while enough - too_short > 1:
        window = (too_short + enough) // 2
        if fits(window):
            enough = window
        else:
            too_short = window
    return enough
