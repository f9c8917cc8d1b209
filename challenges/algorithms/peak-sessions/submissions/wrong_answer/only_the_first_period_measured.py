# Mistake: "seconds" covers the first period only.
import sys
from collections import Counter

changes, sessions = Counter(), 0
for line in sys.stdin:
    if line.strip():
        begin, duration = map(int, line.split())
        sessions += 1
        changes[begin] += 1
        changes[begin + duration] -= 1
active = peak = first = last = 0
at_peak = False
for moment in sorted(m for m in changes if changes[m]):
    active += changes[moment]
    if active > peak:
        peak, first, at_peak = active, moment, True
    elif at_peak:
        last, at_peak = moment, False
print("sessions", sessions)
print("peak", peak)
if peak:
    print("from", first)
    print("to", last)
    print("seconds", last - first)
