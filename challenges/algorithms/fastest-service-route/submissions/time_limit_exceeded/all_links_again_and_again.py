# Mistake: relaxes all links until nothing changes, which takes services * links steps.
from collections import defaultdict


def fastest_route(links, start, goal):
    if any(ms < 0 for _, _, ms in links):
        raise ValueError("negative")
    rest = {goal: (0, 0)}
    changed = True
    while changed:
        changed = False
        for a, b, ms in reversed(links):
            if b in rest:
                cost = (rest[b][0] + ms, rest[b][1] + 1)
                if a not in rest or cost < rest[a]:
                    rest[a] = cost
                    changed = True
    if start not in rest:
        return None
    outgoing = defaultdict(list)
    for a, b, ms in links:
        outgoing[a].append((b, ms))
    route = [start]
    while route[-1] != goal:
        latency, count = rest[route[-1]]
        route.append(min(b for b, ms in outgoing[route[-1]] if rest.get(b) == (latency - ms, count - 1)))
    return rest[start][0], route
