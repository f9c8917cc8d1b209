# Mistake: counts the nights that were closed, so the last one is missing.


def smallest_window(jobs, nights):
    if nights < 1:
        raise ValueError("at least one night is needed")
    low, high = max(jobs, default=0), sum(jobs)
    while low < high:
        middle = (low + high) // 2
        count, total = 0, 0
        for job in jobs:
            if total + job > middle:
                count, total = count + 1, 0
            total += job
        if count <= nights:
            high = middle
        else:
            low = middle + 1
    return low
