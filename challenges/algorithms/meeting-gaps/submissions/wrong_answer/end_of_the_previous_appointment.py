# Mistake: compares with the end of the previous appointment, though an earlier one may end later.


def common_gaps(calendars, start, end, length):
    if end < start or length < 1:
        raise ValueError("bad argument")
    busy = sorted(pair for calendar in calendars for pair in calendar)
    if any(finish < begin for begin, finish in busy):
        raise ValueError("bad appointment")
    gaps, free_from = [], start
    for begin, finish in busy:
        if begin == finish or finish <= start or begin >= end:
            continue
        if begin - free_from >= length:
            gaps.append((free_from, begin))
        free_from = finish
    if end - free_from >= length:
        gaps.append((free_from, end))
    return gaps
