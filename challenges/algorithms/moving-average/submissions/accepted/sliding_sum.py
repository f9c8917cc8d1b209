"""Keep the sum of the current window: one value enters, one leaves."""


def moving_average(values, window):
    if window < 1:
        raise ValueError("window must be at least 1, not {}".format(window))
    if len(values) < window:
        return []
    total = sum(values[:window])
    result = [total / window]
    for entering, leaving in zip(values[window:], values):
        total += entering - leaving
        result.append(total / window)
    return result
