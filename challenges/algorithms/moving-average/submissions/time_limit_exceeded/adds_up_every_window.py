# Mistake: adds up each window from scratch, which takes n * window steps.


def moving_average(values, window):
    if window < 1:
        raise ValueError("window must be at least 1")
    return [
        sum(values[start:start + window]) / window
        for start in range(len(values) - window + 1)
    ]
