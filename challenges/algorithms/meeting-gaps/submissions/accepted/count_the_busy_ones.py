"""Count how many are busy at each moment; a gap is where nobody is."""
from collections import defaultdict


def common_gaps(calendars, start, end, length):
    appointments = [pair for calendar in calendars for pair in calendar]
    if start > end or length <= 0 or any(begin > finish for begin, finish in appointments):
        raise ValueError("impossible times")

    changes = defaultdict(int, {start: 0, end: 0})
    for begin, finish in appointments:
        changes[min(max(begin, start), end)] += 1
        changes[min(max(finish, start), end)] -= 1

    gaps = []
    people = 0
    opened = None
    for time in sorted(changes):
        people += changes[time]
        if people == 0 and opened is None:
            opened = time
        if opened is not None and (people > 0 or time == end):
            if time - opened >= length:
                gaps.append((opened, time))
            opened = None
    return gaps
