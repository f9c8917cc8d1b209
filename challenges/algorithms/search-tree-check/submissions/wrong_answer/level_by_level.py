# Mistake: visits the tree level by level, so the result is in another order.
from collections import deque


def misplaced_keys(tree):
    result = []
    queue = deque([(tree, float("-inf"), float("inf"))])
    while queue:
        node, low, high = queue.popleft()
        if node is None:
            continue
        key, left, right = node
        if not low < key < high:
            result.append(key)
        queue.append((left, low, min(high, key)))
        queue.append((right, max(low, key), high))
    return result
