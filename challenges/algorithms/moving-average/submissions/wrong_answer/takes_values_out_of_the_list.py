# Mistake: pops the values off the list of the caller.


def moving_average(values, window):
    if window < 1:
        raise ValueError("window must be at least 1")
    result = []
    while len(values) >= window:
        result.append(sum(values[:window]) / window)
        values.pop(0)
    return result
