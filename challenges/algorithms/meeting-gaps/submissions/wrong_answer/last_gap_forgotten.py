# Mistake: looks only before appointments, so the gap behind the last one is missing.


def common_gaps(calendars, start, end, length):
    if end < start or length < 1:
        raise ValueError("bad argument")
    busy = sorted(pair for calendar in calendars for pair in calendar)
    if any(finish < begin for begin, finish in busy):
        raise ValueError("bad appointment")
    gaps, free_from = [], start
    for begin, finish in busy:
        if begin == finish:
            continue
        begin = min(begin, end)
        if begin - free_from >= length:
            gaps.append((free_from, begin))
        free_from = max(free_from, finish)
    return gaps
