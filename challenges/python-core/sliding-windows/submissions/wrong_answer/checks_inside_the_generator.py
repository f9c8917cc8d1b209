# Mistake: nothing of a generator function runs before the first next, not even the check.
from collections import deque


def windows(items, size, step=1):
    if size < 1 or step < 1:
        raise ValueError("size and step must be positive")
    window = deque(maxlen=size)
    missing = size
    for item in items:
        window.append(item)
        missing -= 1
        if not missing:
            yield tuple(window)
            missing = step
