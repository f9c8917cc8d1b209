# Mistake: has one kind of "visited" only and takes a target that is done for a cycle.
def build_order(dependencies):
    visited = set()
    order = []

    def visit(name):
        if name in visited:
            raise ValueError("cycle at " + repr(name))
        visited.add(name)
        for needed in set(dependencies.get(name, ())):
            visit(needed)
        order.append(name)

    for name in dependencies:
        if name not in visited:
            visit(name)
    return order
