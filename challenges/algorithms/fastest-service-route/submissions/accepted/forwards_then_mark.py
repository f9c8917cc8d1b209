"""Number the services by name, fold both criteria into one integer, mark the best links."""
from heapq import heappop, heappush


def fastest_route(links, start, goal):
    if any(ms < 0 for _, _, ms in links):
        raise ValueError("a latency is negative")
    names = sorted({start, goal}.union(*(link[:2] for link in links)))
    numbers = {name: number for number, name in enumerate(names)}
    unit = len(names) + 1
    ahead = [[] for _ in names]
    back = [[] for _ in names]
    for a, b, ms in links:
        cost = ms * unit + 1
        ahead[numbers[a]].append((numbers[b], cost))
        back[numbers[b]].append((numbers[a], cost))

    best = [None] * len(names)
    heap = [(0, numbers[start])]
    while heap:
        cost, here = heappop(heap)
        if best[here] is not None:
            continue
        best[here] = cost
        for there, more in ahead[here]:
            if best[there] is None:
                heappush(heap, (cost + more, there))

    end = numbers[goal]
    if best[end] is None:
        return None
    following = {}
    marked = [end]
    known = {end}
    for here in marked:
        for before, cost in back[here]:
            if best[before] is not None and best[before] + cost == best[here]:
                following[before] = min(here, following.get(before, here))
                if before not in known:
                    known.add(before)
                    marked.append(before)

    here = numbers[start]
    route = [start]
    while here != end:
        here = following[here]
        route.append(names[here])
    return best[end] // unit, route
