# Mistake: takes the length of the list for the number of different events.


def shortest_span(log, required):
    if not required:
        raise ValueError("no event is required")
    last = {}
    best = None
    for time, name in log:
        if name in required:
            last[name] = time
        if len(last) == len(required):
            start = min(last.values())
            if best is None or time - start < best[1] - best[0]:
                best = (start, time)
    return best
