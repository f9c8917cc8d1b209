# Mistake: fills in missing targets with setdefault on the caller's own mapping.
def build_order(dependencies):
    for names in list(dependencies.values()):
        for name in names:
            dependencies.setdefault(name, [])
    users = {name: [] for name in dependencies}
    waiting = {}
    for target, names in dependencies.items():
        waiting[target] = len(set(names))
        for name in set(names):
            users[name].append(target)
    order = [name for name in waiting if waiting[name] == 0]
    for name in order:
        for user in users[name]:
            waiting[user] -= 1
            if waiting[user] == 0:
                order.append(user)
    if len(order) < len(waiting):
        raise ValueError("cycle")
    return order
