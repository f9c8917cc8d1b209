# Mistake: counts down for events that nobody asked for.


def shortest_span(log, required):
    inside = {name: 0 for name in required}
    if not inside:
        raise ValueError("no event is required")
    missing = len(inside)
    left = 0
    best = None
    for time, name in log:
        if name in inside:
            missing -= inside[name] == 0
            inside[name] += 1
        while missing == 0:
            start, gone = log[left]
            if best is None or time - start < best[1] - best[0]:
                best = (start, time)
            left += 1
            inside[gone] -= 1
            missing += inside[gone] == 0
    return best
