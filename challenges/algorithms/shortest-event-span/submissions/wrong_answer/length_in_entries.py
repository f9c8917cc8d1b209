# Mistake: compares the numbers of entries, not the times.


def shortest_span(log, required):
    inside = {name: 0 for name in required}
    if not inside:
        raise ValueError("no event is required")
    missing = len(inside)
    left = 0
    best = None
    for right, (time, name) in enumerate(log):
        if name in inside:
            missing -= inside[name] == 0
            inside[name] += 1
        while missing == 0:
            start, gone = log[left]
            if best is None or right - left < best[0]:
                best = (right - left, start, time)
            left += 1
            if gone in inside:
                inside[gone] -= 1
                missing += inside[gone] == 0
    return best and best[1:]
