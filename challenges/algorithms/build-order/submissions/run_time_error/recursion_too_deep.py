# Mistake: correct depth-first search, but by recursion, which long chains exceed.
def build_order(dependencies):
    done = set()
    active = set()
    order = []

    def visit(name):
        if name in done:
            return
        if name in active:
            raise ValueError("cycle at " + repr(name))
        active.add(name)
        for needed in dependencies.get(name, ()):
            visit(needed)
        active.remove(name)
        done.add(name)
        order.append(name)

    for name in dependencies:
        visit(name)
    return order
