# Mistake: next(..., None) cannot tell an item that is None from the end.
from collections import deque


def round_robin(*sources):
    queue = deque(map(iter, sources))
    while queue:
        iterator = queue.popleft()
        item = next(iterator, None)
        if item is not None:
            queue.append(iterator)
            yield item
