# Mistake: looks through all open targets in each round, though a round may settle only one.
def build_order(dependencies):
    open_targets = {name: set(needed) for name, needed in dependencies.items()}
    for needed in dependencies.values():
        for name in needed:
            open_targets.setdefault(name, set())
    order = []
    done = set()
    while open_targets:
        ready = [name for name, needed in open_targets.items() if needed <= done]
        if not ready:
            raise ValueError("cycle")
        for name in ready:
            order.append(name)
            done.add(name)
            del open_targets[name]
    return order
