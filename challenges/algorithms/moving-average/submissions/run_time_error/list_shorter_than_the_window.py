# Mistake: adds up the first window without asking whether there are enough values.


def moving_average(values, window):
    if window < 1:
        raise ValueError("window must be at least 1")
    total = 0
    for i in range(window):
        total += values[i]
    result = [total / window]
    for i in range(window, len(values)):
        total += values[i] - values[i - window]
        result.append(total / window)
    return result
