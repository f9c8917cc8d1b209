# Mistake: counts a repeated dependency twice but releases it once, which looks like a cycle.
from collections import deque


def build_order(dependencies):
    waiting = {}
    users = {}
    for target, names in dependencies.items():
        waiting[target] = len(names)
        for name in names:
            users.setdefault(name, set()).add(target)
    for name in users:
        waiting.setdefault(name, 0)
    queue = deque(name for name in waiting if waiting[name] == 0)
    order = []
    while queue:
        name = queue.popleft()
        order.append(name)
        for user in users.get(name, ()):
            waiting[user] -= 1
            if waiting[user] == 0:
                queue.append(user)
    if len(order) < len(waiting):
        raise ValueError("cycle")
    return order
