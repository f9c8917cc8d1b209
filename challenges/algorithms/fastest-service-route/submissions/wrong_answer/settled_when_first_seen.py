# Mistake: settles a service when it is first seen, so a better way that turns up later is ignored.
import heapq
from collections import defaultdict


def fastest_route(links, start, goal):
    outgoing = defaultdict(list)
    for a, b, ms in links:
        if ms < 0:
            raise ValueError("negative")
        outgoing[a].append((b, ms))
    origin = {start: None}
    heap = [(0, 0, start)]
    while heap:
        latency, count, here = heapq.heappop(heap)
        if here == goal:
            route = [here]
            while origin[route[-1]] is not None:
                route.append(origin[route[-1]])
            return latency, route[::-1]
        for there, ms in sorted(outgoing[here], key=lambda link: (link[1], link[0])):
            if there not in origin:
                origin[there] = here
                heapq.heappush(heap, (latency + ms, count + 1, there))
    return None
