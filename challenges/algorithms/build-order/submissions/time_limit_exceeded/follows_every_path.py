# Mistake: walks into targets that are already done and so follows every path of the graph.
def build_order(dependencies):
    order = []

    def visit(name, path):
        if name in path:
            raise ValueError("cycle: " + " -> ".join(path + [name]))
        for needed in set(dependencies.get(name, ())):
            visit(needed, path + [name])
        if name not in order:
            order.append(name)

    for name in dependencies:
        visit(name, [])
    return order
