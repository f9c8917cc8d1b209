"""Go through the sessions by begin; a heap holds the ends of those that are active."""
import heapq
import sys


def main():
    sessions = [tuple(map(int, line.split())) for line in sys.stdin if not line.isspace()]
    ends = []
    steps = []                               # [from, number of active sessions]

    def step(moment):
        if steps and steps[-1][0] == moment:
            steps[-1][1] = len(ends)
        else:
            steps.append([moment, len(ends)])
        if len(steps) > 1 and steps[-2][1] == steps[-1][1]:
            steps.pop()

    def leave(until):
        while ends and ends[0] <= until:
            end = ends[0]
            while ends and ends[0] == end:
                heapq.heappop(ends)
            if end < until:
                step(end)

    for begin, duration in sorted(sessions):
        leave(begin)
        if duration:
            heapq.heappush(ends, begin + duration)
        step(begin)
    leave(float("inf"))

    print("sessions", len(sessions))
    peak = max([number for _, number in steps] or [0])
    print("peak", peak)
    if peak > 0:
        found = [
            (start, following[0])
            for (start, number), following in zip(steps, steps[1:]) if number == peak
        ]
        print("from", found[0][0])
        print("to", found[0][1])
        print("seconds", sum(to - start for start, to in found))


main()
