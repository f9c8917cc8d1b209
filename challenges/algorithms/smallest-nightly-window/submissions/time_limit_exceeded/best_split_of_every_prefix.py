# Mistake: dynamic programming over jobs and nights, which takes n * n * nights steps.


def smallest_window(jobs, nights):
    if nights < 1:
        raise ValueError("at least one night is needed")
    totals = [0]
    for job in jobs:
        totals.append(totals[-1] + job)
    best = list(totals)
    for _ in range(min(nights, len(jobs)) - 1):
        following = [0]
        for end in range(1, len(totals)):
            following.append(min(max(best[start], totals[end] - totals[start]) for start in range(end)))
        best = following
    return best[-1]
