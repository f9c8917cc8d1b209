# Mistake: keeps a table with an entry for every second.
import sys

sessions = [tuple(map(int, line.split())) for line in sys.stdin if line.strip()]
size = max([begin + duration for begin, duration in sessions] + [0]) + 1
changes = [0] * size
for begin, duration in sessions:
    changes[begin] += 1
    changes[begin + duration] -= 1
active, peak, since, found = 0, 0, 0, []
for second, change in enumerate(changes):
    if change:
        if active == peak and active:
            found.append((since, second))
        active, since = active + change, second
        if active > peak:
            peak, found = active, []
print("sessions", len(sessions))
print("peak", peak)
if peak:
    print("from", found[0][0])
    print("to", found[0][1])
    print("seconds", sum(to - start for start, to in found))
