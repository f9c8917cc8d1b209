# Mistake: returns the part that could be built and never asks whether anything is left over.
from collections import deque


def build_order(dependencies):
    needed = {target: set(names) for target, names in dependencies.items()}
    users = {}
    for target, names in dependencies.items():
        for name in set(names):
            needed.setdefault(name, set())
            users.setdefault(name, []).append(target)
    queue = deque(name for name in needed if not needed[name])
    order = []
    while queue:
        name = queue.popleft()
        order.append(name)
        for user in users.get(name, []):
            needed[user].discard(name)
            if not needed[user]:
                queue.append(user)
    return order
