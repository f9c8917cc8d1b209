# Mistake: keeps a set, so an event is lost when its first entry leaves although another one is inside.


def shortest_span(log, required):
    wanted = set(required)
    if not wanted:
        raise ValueError("no event is required")
    inside = set()
    left = 0
    best = None
    for time, name in log:
        if name in wanted:
            inside.add(name)
        while inside == wanted:
            start, gone = log[left]
            if best is None or time - start < best[1] - best[0]:
                best = (start, time)
            inside.discard(gone)
            left += 1
    return best
