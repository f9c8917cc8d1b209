# Mistake: min() fails where no span has all the events.


def shortest_span(log, required):
    wanted = set(required)
    if not wanted:
        raise ValueError("no event is required")
    last = {}
    spans = []
    for time, name in log:
        if name in wanted:
            last.pop(name, None)
            last[name] = time
        if len(last) == len(wanted):
            start = next(iter(last.values()))
            spans.append((time - start, start))
    length, start = min(spans)
    return start, start + length
