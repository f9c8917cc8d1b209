"""A heap of waiting days: those with the fewest requests come out first."""
import heapq


def days_until_busier(requests):
    answers = [None] * len(requests)
    waiting = []
    for day, count in enumerate(requests):
        if count is None:
            continue
        while waiting and waiting[0][0] < count:
            _, quieter = heapq.heappop(waiting)
            answers[quieter] = day - quieter
        heapq.heappush(waiting, (count, day))
    return answers
