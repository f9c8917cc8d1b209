# Mistake: reads on from every entry until all events have been seen, span by span.


def shortest_span(log, required):
    wanted = set(required)
    if not wanted:
        raise ValueError("no event is required")
    best = None
    for left, (start, _) in enumerate(log):
        missing = set(wanted)
        for right in range(left, len(log)):
            time, name = log[right]
            missing.discard(name)
            if not missing:
                if best is None or time - start < best[1] - best[0]:
                    best = (start, time)
                break
    return best
