# Mistake: takes every line for a session, also a blank one.
import sys
from collections import Counter

changes, sessions = Counter(), 0
for line in sys.stdin:
    begin, duration = line.split()
    sessions += 1
    changes[int(begin)] += 1
    changes[int(begin) + int(duration)] -= 1
active, periods, since = 0, [], None
for moment in sorted(m for m in changes if changes[m]):
    periods.append((active, since, moment))
    active += changes[moment]
    since = moment
peak = max([period[0] for period in periods] + [0])
print("sessions", sessions)
print("peak", peak)
if peak:
    found = [period for period in periods if period[0] == peak]
    print("from", found[0][1])
    print("to", found[0][2])
    print("seconds", sum(to - start for _, start, to in found))
