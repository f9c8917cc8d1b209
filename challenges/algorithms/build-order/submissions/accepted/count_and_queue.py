"""Kahn's method: count open dependencies, build what waits for nothing."""
from collections import deque


def build_order(dependencies):
    waiting = {}
    users = {}
    for target, needed in dependencies.items():
        distinct = set(needed)
        waiting[target] = len(distinct)
        for name in distinct:
            users.setdefault(name, []).append(target)
    for name in users:
        waiting.setdefault(name, 0)

    ready = deque(name for name, count in waiting.items() if count == 0)
    order = []
    while ready:
        name = ready.popleft()
        order.append(name)
        for user in users.get(name, ()):
            waiting[user] -= 1
            if waiting[user] == 0:
                ready.append(user)
    if len(order) < len(waiting):
        raise ValueError("the dependencies contain a cycle")
    return order
