"""Sort begins and ends apart; binary searches tell how many are active from a moment on."""
import sys
from bisect import bisect_right


def read(stream):
    numbers = list(map(int, stream.read().split()))
    return list(zip(numbers[::2], numbers[1::2]))


def report(sessions):
    yield "sessions %d" % len(sessions)
    begins = sorted(begin for begin, duration in sessions)
    ends = sorted(begin + duration for begin, duration in sessions)
    moments = sorted(set(begins + ends))
    active = [bisect_right(begins, moment) - bisect_right(ends, moment) for moment in moments]
    peak = max(active + [0])
    yield "peak %d" % peak
    if peak == 0:
        return
    first = last = active.index(peak)
    while active[last] == peak:
        last += 1
    yield "from %d" % moments[first]
    yield "to %d" % moments[last]
    yield "seconds %d" % sum(
        after - moment
        for moment, after, number in zip(moments, moments[1:], active)
        if number == peak
    )


print("\n".join(report(read(sys.stdin))))
