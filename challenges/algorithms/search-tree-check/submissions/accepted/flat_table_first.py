"""First write the nodes into a flat table, parents first; then compute bounds row by row."""


def misplaced_keys(tree):
    keys, parents, sides = [], [], []
    todo = [(tree, -1, 0)]
    while todo:
        node, parent, side = todo.pop()
        if node is not None:
            keys.append(node[0])
            parents.append(parent)
            sides.append(side)
            row = len(keys) - 1
            todo.append((node[2], row, 1))
            todo.append((node[1], row, -1))

    lows, highs, result = [], [], []
    for key, parent, side in zip(keys, parents, sides):
        low = lows[parent] if side else []
        high = highs[parent] if side else []
        if side > 0:
            low = [max(low + [keys[parent]])]
        if side < 0:
            high = [min(high + [keys[parent]])]
        lows.append(low)
        highs.append(high)
        if any(key <= bound for bound in low) or any(key >= bound for bound in high):
            result.append(key)
    return result
