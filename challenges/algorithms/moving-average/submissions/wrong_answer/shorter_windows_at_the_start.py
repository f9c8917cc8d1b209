# Mistake: also gives the averages of the windows at the start that are not full yet.
from collections import deque


def moving_average(values, window):
    if window < 1:
        raise ValueError("window must be at least 1")
    recent = deque(maxlen=window)
    result = []
    for value in values:
        recent.append(value)
        result.append(sum(recent) / len(recent))
    return result
