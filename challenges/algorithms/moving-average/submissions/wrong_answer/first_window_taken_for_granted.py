# Mistake: appends the first average even if the slice is shorter than the window.


def moving_average(values, window):
    if window < 1:
        raise ValueError("window must be at least 1")
    total = sum(values[:window])
    result = [total / window]
    for i in range(window, len(values)):
        total += values[i] - values[i - window]
        result.append(total / window)
    return result
