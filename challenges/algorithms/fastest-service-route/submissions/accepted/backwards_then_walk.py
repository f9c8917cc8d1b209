"""Dijkstra from the goal over reversed links; then walk from the start by name."""
import heapq
from collections import defaultdict
from typing import List, Optional, Tuple


def fastest_route(
    links: List[Tuple[str, str, int]], start: str, goal: str
) -> Optional[Tuple[int, List[str]]]:
    outgoing = defaultdict(list)
    incoming = defaultdict(list)
    for a, b, ms in links:
        if ms < 0:
            raise ValueError("negative latency between %r and %r" % (a, b))
        outgoing[a].append((b, ms))
        incoming[b].append((a, ms))

    rest = {goal: (0, 0)}
    heap = [(0, 0, goal)]
    while heap:
        latency, count, service = heapq.heappop(heap)
        if (latency, count) != rest[service]:
            continue
        for before, ms in incoming[service]:
            cost = (latency + ms, count + 1)
            if before not in rest or cost < rest[before]:
                rest[before] = cost
                heapq.heappush(heap, cost + (before,))

    if start not in rest:
        return None
    route = [start]
    while route[-1] != goal:
        latency, count = rest[route[-1]]
        route.append(min(
            after for after, ms in outgoing[route[-1]]
            if rest.get(after) == (latency - ms, count - 1)
        ))
    return rest[start][0], route
