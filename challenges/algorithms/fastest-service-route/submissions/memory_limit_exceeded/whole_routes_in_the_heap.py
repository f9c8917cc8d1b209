# Mistake: keeps the whole route in each entry of the heap.
import heapq
from collections import defaultdict


def fastest_route(links, start, goal):
    outgoing = defaultdict(list)
    for a, b, ms in links:
        if ms < 0:
            raise ValueError("negative")
        outgoing[a].append((b, ms))
    heap = [(0, 0, (start,))]
    done = set()
    while heap:
        latency, count, route = heapq.heappop(heap)
        here = route[-1]
        if here == goal:
            return latency, list(route)
        if here in done:
            continue
        done.add(here)
        for there, ms in outgoing[here]:
            if there not in done:
                heapq.heappush(heap, (latency + ms, count + 1, route + (there,)))
    return None
