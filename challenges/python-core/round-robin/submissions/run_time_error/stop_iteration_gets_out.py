# Mistake: StopIteration of a source leaves the generator, where it becomes a RuntimeError.
from collections import deque


def round_robin(*sources):
    queue = deque(map(iter, sources))
    while queue:
        iterator = queue.popleft()
        yield next(iterator)
        queue.append(iterator)
