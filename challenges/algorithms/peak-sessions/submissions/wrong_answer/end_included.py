# Mistake: a session still counts at the moment at which it ends, because begins are handled first.
import sys

events, sessions = [], 0
for line in sys.stdin:
    if line.strip():
        begin, duration = map(int, line.split())
        sessions += 1
        if duration:
            events += [(begin, 0), (begin + duration, 1)]
events.sort()
active, periods = 0, []
for index, (moment, ends) in enumerate(events):
    active += -1 if ends else 1
    if index + 1 < len(events):
        periods.append((active, moment, events[index + 1][0]))
peak = max([period[0] for period in periods] + [0])
print("sessions", sessions)
print("peak", peak)
if peak:
    found = [period for period in periods if period[0] == peak]
    print("from", found[0][1])
    print("to", found[0][2])
    print("seconds", sum(to - start for _, start, to in found))
