# Mistake: tries one length after the other.


def smallest_window(jobs, nights):
    if nights < 1:
        raise ValueError("at least one night is needed")
    window = max(jobs, default=0)
    while True:
        count, total = 1, 0
        for job in jobs:
            if total + job > window:
                count, total = count + 1, 0
            total += job
        if count <= nights:
            return window
        window += 1
