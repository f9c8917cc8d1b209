"""Add up the changes of each moment, then keep a running sum."""
import sys
from collections import Counter


def main():
    changes = Counter()
    sessions = 0
    for line in sys.stdin:
        if line.strip():
            begin, duration = map(int, line.split())
            sessions += 1
            changes[begin] += 1
            changes[begin + duration] -= 1

    periods = []
    active = 0
    since = None
    for moment in sorted(moment for moment in changes if changes[moment]):
        periods.append((since, moment, active))
        active += changes[moment]
        since = moment
    peak = max((active for _, _, active in periods), default=0)

    print("sessions", sessions)
    print("peak", peak)
    if peak:
        at_peak = [(since, until) for since, until, active in periods if active == peak]
        print("from", at_peak[0][0])
        print("to", at_peak[0][1])
        print("seconds", sum(until - since for since, until in at_peak))


if __name__ == "__main__":
    main()
