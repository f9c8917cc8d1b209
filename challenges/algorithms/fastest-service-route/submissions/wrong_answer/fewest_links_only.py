# Mistake: a breadth first search finds the route with the fewest links, whatever they cost.
from collections import defaultdict, deque


def fastest_route(links, start, goal):
    outgoing = defaultdict(dict)
    for a, b, ms in links:
        if ms < 0:
            raise ValueError("negative")
        outgoing[a][b] = min(ms, outgoing[a].get(b, ms))
    origin = {start: None}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        for there in sorted(outgoing[here]):
            if there not in origin:
                origin[there] = here
                queue.append(there)
    if goal not in origin:
        return None
    route = [goal]
    while origin[route[-1]] is not None:
        route.append(origin[route[-1]])
    route.reverse()
    return sum(outgoing[a][b] for a, b in zip(route, route[1:])), route
