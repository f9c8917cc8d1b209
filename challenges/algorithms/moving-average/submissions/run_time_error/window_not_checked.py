# Mistake: does not check the window, so 0 ends in a division by zero.


def moving_average(values, window):
    return [
        sum(values[start:start + window]) / window
        for start in range(len(values) - window + 1)
    ]
