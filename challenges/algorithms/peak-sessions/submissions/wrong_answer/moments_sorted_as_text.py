# Mistake: sorts the moments as text.
import sys
from collections import Counter

changes, sessions = Counter(), 0
for line in sys.stdin:
    if line.strip():
        begin, duration = line.split()
        sessions += 1
        changes[begin] += 1
        changes[str(int(begin) + int(duration))] -= 1
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
    print("seconds", sum(int(to) - int(start) for _, start, to in found))
