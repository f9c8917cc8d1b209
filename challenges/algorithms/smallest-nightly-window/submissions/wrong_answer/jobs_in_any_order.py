# Mistake: gives the longest job that is left to the night with the least work, whatever the order is.
import heapq


def smallest_window(jobs, nights):
    if nights < 1:
        raise ValueError("at least one night is needed")
    loads = [0] * nights
    for job in sorted(jobs, reverse=True):
        heapq.heapreplace(loads, loads[0] + job)
    return max(loads)
