# Mistake: compares names right after the latency; the number of links does not count.
import heapq
from collections import defaultdict


def fastest_route(links, start, goal):
    outgoing, incoming = defaultdict(list), defaultdict(list)
    for a, b, ms in links:
        if ms < 0:
            raise ValueError("negative")
        outgoing[a].append((b, ms))
        incoming[b].append((a, ms))
    rest = {goal: 0}
    heap = [(0, goal)]
    while heap:
        latency, here = heapq.heappop(heap)
        if latency > rest[here]:
            continue
        for before, ms in incoming[here]:
            if before not in rest or latency + ms < rest[before]:
                rest[before] = latency + ms
                heapq.heappush(heap, (latency + ms, before))
    if start not in rest:
        return None
    route, seen = [start], {start}
    while route[-1] != goal:
        here = route[-1]
        nearest = min(b for b, ms in outgoing[here]
                      if b not in seen and rest.get(b) == rest[here] - ms)
        seen.add(nearest)
        route.append(nearest)
    return rest[start], route
