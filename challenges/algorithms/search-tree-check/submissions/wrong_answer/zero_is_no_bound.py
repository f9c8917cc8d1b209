# Mistake: tests the bounds for truth, so a bound of 0 does not count.


def misplaced_keys(tree):
    result = []
    stack = [(tree, None, None)]
    while stack:
        node, low, high = stack.pop()
        if node is None:
            continue
        key, left, right = node
        if (low and key <= low) or (high and key >= high):
            result.append(key)
        stack.append((right, max(low, key) if low else key, high))
        stack.append((left, low, min(high, key) if high else key))
    return result
