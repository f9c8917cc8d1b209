# Mistake: an empty log, or one without any active session, has no period to take the maximum of.
import sys
from collections import Counter

changes, sessions = Counter(), 0
for line in sys.stdin:
    if line.strip():
        begin, duration = map(int, line.split())
        sessions += 1
        changes[begin] += 1
        changes[begin + duration] -= 1
moments = sorted(m for m in changes if changes[m])
active, periods = 0, []
for moment, after in zip(moments, moments[1:]):
    active += changes[moment]
    periods.append((active, moment, after))
peak = max(period[0] for period in periods)
print("sessions", sessions)
print("peak", peak)
found = [period for period in periods if period[0] == peak]
print("from", found[0][1])
print("to", found[0][2])
print("seconds", sum(to - start for _, start, to in found))
