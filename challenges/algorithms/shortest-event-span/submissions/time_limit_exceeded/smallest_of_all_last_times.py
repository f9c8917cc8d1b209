# Mistake: goes through all required events at every entry to find the one longest ago.


def shortest_span(log, required):
    wanted = set(required)
    if not wanted:
        raise ValueError("no event is required")
    last = {}
    best = None
    for time, name in log:
        if name in wanted:
            last[name] = time
        if len(last) == len(wanted):
            start = min(last.values())
            if best is None or time - start < best[1] - best[0]:
                best = (start, time)
    return best
