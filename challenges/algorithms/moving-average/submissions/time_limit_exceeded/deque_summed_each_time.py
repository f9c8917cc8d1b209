# Mistake: the deque slides for free, but summing it for each value does not.
from collections import deque


def moving_average(values, window):
    if window < 1:
        raise ValueError("window must be at least 1")
    recent = deque(maxlen=window)
    result = []
    for value in values:
        recent.append(value)
        if len(recent) == window:
            result.append(sum(recent) / window)
    return result
