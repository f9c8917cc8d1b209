# Mistake: follows the edges the wrong way round, so each target precedes what it needs.
def build_order(dependencies):
    nodes = set(dependencies)
    for names in dependencies.values():
        nodes.update(names)
    waiting = dict.fromkeys(nodes, 0)
    for names in dependencies.values():
        for name in set(names):
            waiting[name] += 1
    ready = [name for name in nodes if waiting[name] == 0]
    order = []
    while ready:
        name = ready.pop()
        order.append(name)
        for other in set(dependencies.get(name, ())):
            waiting[other] -= 1
            if waiting[other] == 0:
                ready.append(other)
    if len(order) != len(nodes):
        raise ValueError("cycle")
    return order
