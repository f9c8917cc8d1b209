# Mistake: one call per job; 20,000 jobs are more than Python's stack holds.


def smallest_window(jobs, nights):
    if nights < 1:
        raise ValueError("at least one night is needed")

    def needed(window, place, left):
        if place == len(jobs):
            return 1
        if jobs[place] > left:
            return 1 + needed(window, place + 1, window - jobs[place])
        return needed(window, place + 1, left - jobs[place])

    low, high = max(jobs, default=0), sum(jobs)
    while low < high:
        middle = (low + high) // 2
        if needed(middle, 0, middle) <= nights:
            high = middle
        else:
            low = middle + 1
    return low
