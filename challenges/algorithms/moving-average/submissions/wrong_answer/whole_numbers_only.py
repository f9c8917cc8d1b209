# Mistake: divides with //, which rounds every average down.


def moving_average(values, window):
    if window < 1:
        raise ValueError("window must be at least 1")
    totals = [0.0]
    for value in values:
        totals.append(totals[-1] + value)
    return [(b - a) // window for a, b in zip(totals, totals[window:])]
