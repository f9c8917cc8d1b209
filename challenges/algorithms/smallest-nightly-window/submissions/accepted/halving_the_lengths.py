"""Binary search on the length of the window; a greedy count as the check."""
from typing import List


def nights_needed(jobs: List[int], window: int) -> int:
    count = 1
    left = window
    for job in jobs:
        if job > left:
            count += 1
            left = window
        left -= job
    return count


def smallest_window(jobs: List[int], nights: int) -> int:
    if nights < 1:
        raise ValueError("at least one night is needed")
    low = max(jobs, default=0)
    high = sum(jobs)
    while low < high:
        middle = (low + high) // 2
        if nights_needed(jobs, middle) <= nights:
            high = middle
        else:
            low = middle + 1
    return low
