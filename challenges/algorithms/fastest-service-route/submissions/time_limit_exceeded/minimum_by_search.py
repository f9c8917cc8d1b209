# Mistake: searches all open services for the nearest one, which is quadratic.
from collections import defaultdict


def fastest_route(links, start, goal):
    outgoing, incoming = defaultdict(list), defaultdict(list)
    services = {start, goal}
    for a, b, ms in links:
        if ms < 0:
            raise ValueError("negative")
        outgoing[a].append((b, ms))
        incoming[b].append((a, ms))
        services.update((a, b))
    far = (float("inf"), 0)
    rest = {service: far for service in services}
    rest[goal] = (0, 0)
    while services:
        here = min(services, key=rest.get)
        services.remove(here)
        latency, count = rest[here]
        for before, ms in incoming[here]:
            rest[before] = min(rest[before], (latency + ms, count + 1))
    if rest[start] == far:
        return None
    route = [start]
    while route[-1] != goal:
        latency, count = rest[route[-1]]
        route.append(min(b for b, ms in outgoing[route[-1]] if rest[b] == (latency - ms, count - 1)))
    return rest[start][0], route
