# Mistake: lets keys that are equal to a bound pass.


def misplaced_keys(tree):
    result = []
    stack = [(tree, float("-inf"), float("inf"))]
    while stack:
        node, low, high = stack.pop()
        if node is None:
            continue
        key, left, right = node
        if not low <= key <= high:
            result.append(key)
        stack.append((right, max(low, key), high))
        stack.append((left, low, min(high, key)))
    return result
