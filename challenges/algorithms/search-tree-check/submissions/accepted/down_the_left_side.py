"""Follow the left side as far as it goes; the right parts wait with their bounds."""


def misplaced_keys(tree):
    def breaks(key, low, high):
        return (low is not None and key <= low) or (high is not None and key >= high)

    result = []
    node, low, high = tree, None, None
    waiting = []
    while node is not None or waiting:
        if node is None:
            node, low, high = waiting.pop()
            continue
        key, left, right = node
        if breaks(key, low, high):
            result.append(key)
        if right is not None:
            waiting.append((right, key if low is None or key > low else low, high))
        node = left
        if high is None or key < high:
            high = key
    return result
