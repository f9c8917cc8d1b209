# Mistake: every window is the same deque, which moves on.
from collections import deque


def windows(items, size, step=1):
    if size < 1 or step < 1:
        raise ValueError("size and step must be positive")
    return slide(items, size, step)


def slide(items, size, step):
    window = deque(maxlen=size)
    for position, item in enumerate(items):
        window.append(item)
        if position >= size - 1 and (position - size + 1) % step == 0:
            yield window
