# Mistake: keeps a table with an entry for each unit of time.


def common_gaps(calendars, start, end, length):
    if end < start or length < 1:
        raise ValueError("bad argument")
    free = bytearray(b"\1") * (end - start)
    for calendar in calendars:
        for begin, finish in calendar:
            if finish < begin:
                raise ValueError("bad appointment")
            low, high = min(max(begin, start), end), min(max(finish, start), end)
            free[low - start:high - start] = bytes(high - low)
    gaps, at = [], 0
    while at < len(free):
        low = free.find(1, at)
        if low < 0:
            break
        high = free.find(0, low)
        if high < 0:
            high = len(free)
        if high - low >= length:
            gaps.append((start + low, start + high))
        at = high
    return gaps
