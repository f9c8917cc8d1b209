# Mistake: one call per level; a deep tree exceeds the recursion limit.


def misplaced_keys(tree):
    result = []

    def visit(node, low, high):
        if node is None:
            return
        key, left, right = node
        if not low < key < high:
            result.append(key)
        visit(left, low, min(high, key))
        visit(right, max(low, key), high)

    visit(tree, float("-inf"), float("inf"))
    return result
