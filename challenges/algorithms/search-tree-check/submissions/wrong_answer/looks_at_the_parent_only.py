# Mistake: compares each key with its parent only.


def misplaced_keys(tree):
    result = []
    stack = [(tree, None, 0)]
    while stack:
        node, parent, side = stack.pop()
        if node is None:
            continue
        key, left, right = node
        if (side < 0 and key >= parent) or (side > 0 and key <= parent):
            result.append(key)
        stack.append((right, key, 1))
        stack.append((left, key, -1))
    return result
