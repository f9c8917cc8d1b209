"""Carry the two bounds that matter down the tree, with a stack of our own."""
from typing import List, Optional


def misplaced_keys(tree: Optional[tuple]) -> List[int]:
    result = []
    stack = [(tree, float("-inf"), float("inf"))]
    while stack:
        node, low, high = stack.pop()
        if node is None:
            continue
        key, left, right = node
        if not low < key < high:
            result.append(key)
        stack.append((right, max(low, key), high))
        stack.append((left, low, min(high, key)))
    return result
