# Mistake: takes for granted that there is a first appointment.


def common_gaps(calendars, start, end, length):
    if end < start or length < 1:
        raise ValueError("bad argument")
    busy = sorted(pair for calendar in calendars for pair in calendar)
    if any(finish < begin for begin, finish in busy):
        raise ValueError("bad appointment")
    merged = [list(busy[0])]
    for begin, finish in busy[1:]:
        if begin <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], finish)
        else:
            merged.append([begin, finish])
    points = [start] + [t for pair in merged if pair[0] < pair[1] for t in pair] + [end]
    points = [min(max(t, start), end) for t in points]
    return [(a, b) for a, b in zip(points[::2], points[1::2]) if b - a >= length]
