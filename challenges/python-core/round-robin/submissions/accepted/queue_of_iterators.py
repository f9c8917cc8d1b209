"""The iterators stand in a deque; the first one is asked and goes to the end."""
from collections import deque


def round_robin(*sources):
    queue = deque(map(iter, sources))
    while queue:
        iterator = queue.popleft()
        try:
            item = next(iterator)
        except StopIteration:
            continue
        queue.append(iterator)
        yield item
