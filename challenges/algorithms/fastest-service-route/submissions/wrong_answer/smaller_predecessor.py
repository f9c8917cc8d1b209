# Mistake: on equal cost it keeps the smaller predecessor, which compares routes from their end.
import heapq
from collections import defaultdict


def fastest_route(links, start, goal):
    outgoing = defaultdict(list)
    for a, b, ms in links:
        if ms < 0:
            raise ValueError("negative")
        outgoing[a].append((b, ms))
    best = {start: (0, 0, "")}
    done = set()
    heap = [(0, 0, start)]
    while heap:
        latency, count, here = heapq.heappop(heap)
        if here in done:
            continue
        done.add(here)
        for there, ms in outgoing[here]:
            cost = (latency + ms, count + 1, here)
            if there not in best or cost < best[there]:
                best[there] = cost
                heapq.heappush(heap, (latency + ms, count + 1, there))
    if goal not in best:
        return None
    route = [goal]
    while route[-1] != start:
        route.append(best[route[-1]][2])
    return best[goal][0], route[::-1]
