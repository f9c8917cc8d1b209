# Mistake: returns the borders without asking whether anything lies between them.
from bisect import bisect_left, bisect_right


def time_range(log, moment):
    return bisect_left(log, moment), bisect_right(log, moment) - 1
