# Mistake: collects all leaves in a list first, which a source without end does not allow.


def flatten(items):
    leaves, stack = [], [iter(items)]
    while stack:
        for item in stack[-1]:
            if isinstance(item, (str, bytes, dict)):
                leaves.append(item)
                continue
            try:
                inner = iter(item)
            except TypeError:
                leaves.append(item)
                continue
            stack.append(inner)
            break
        else:
            stack.pop()
    return iter(leaves)
