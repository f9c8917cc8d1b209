"""The last time of each required event, the one that is longest ago always at the front."""
from collections import OrderedDict


def shortest_span(log, required):
    wanted = frozenset(required)
    if not wanted:
        raise ValueError("no event is required")
    last = OrderedDict()
    best = None
    for time, name in log:
        if name not in wanted:
            continue
        last[name] = time
        last.move_to_end(name)
        if len(last) == len(wanted):
            start = next(iter(last.values()))
            if best is None or time - start < best[1] - best[0]:
                best = (start, time)
    return best
