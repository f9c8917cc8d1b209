# Mistake: replaces a bound by the key instead of narrowing it, so it loosens below a misplaced key.


def misplaced_keys(tree):
    result = []
    stack = [(tree, float("-inf"), float("inf"))]
    while stack:
        node, low, high = stack.pop()
        if node is None:
            continue
        key, left, right = node
        if not low < key < high:
            result.append(key)
        stack.append((right, key, high))
        stack.append((left, low, key))
    return result
