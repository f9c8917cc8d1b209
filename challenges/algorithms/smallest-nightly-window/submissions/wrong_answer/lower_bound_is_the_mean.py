# Mistake: begins below the longest job, and the check lets a job be longer than the window.


def smallest_window(jobs, nights):
    if nights < 1:
        raise ValueError("at least one night is needed")
    low, high = sum(jobs) // nights, sum(jobs)
    while low < high:
        middle = (low + high) // 2
        count, total = 1, 0
        for job in jobs:
            if total + job > middle:
                count, total = count + 1, 0
            total += job
        if count <= nights:
            high = middle
        else:
            low = middle + 1
    return low
