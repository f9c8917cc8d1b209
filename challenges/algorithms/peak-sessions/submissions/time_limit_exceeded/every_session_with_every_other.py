# Mistake: counts for each moment all sessions that cover it.
import sys

sessions = []
for line in sys.stdin:
    if line.strip():
        begin, duration = map(int, line.split())
        sessions.append((begin, begin + duration))
moments = sorted({moment for session in sessions for moment in session})
periods = []
for moment, after in zip(moments, moments[1:]):
    active = sum(1 for begin, end in sessions if begin <= moment < end)
    if periods and periods[-1][0] == active:
        periods[-1][2] = after
    else:
        periods.append([active, moment, after])
peak = max([period[0] for period in periods] + [0])
print("sessions", len(sessions))
print("peak", peak)
if peak:
    found = [period for period in periods if period[0] == peak]
    print("from", found[0][1])
    print("to", found[0][2])
    print("seconds", sum(to - start for _, start, to in found))
