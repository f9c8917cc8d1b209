# Mistake: compares each key with all its ancestors, one by one.


def misplaced_keys(tree):
    result = []
    stack = [(tree, 0, 0)]
    keys, sides = [], []
    while stack:
        node, depth, side = stack.pop()
        if node is None:
            continue
        key, left, right = node
        del sides[max(depth - 1, 0):]
        del keys[depth:]
        if depth:
            sides.append(side)
        wrong = 0
        for ancestor, way in zip(keys, sides):
            if (way < 0 and key >= ancestor) or (way > 0 and key <= ancestor):
                wrong += 1
        if wrong:
            result.append(key)
        keys.append(key)
        stack.append((right, depth + 1, 1))
        stack.append((left, depth + 1, -1))
    return result
