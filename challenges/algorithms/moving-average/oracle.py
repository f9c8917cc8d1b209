"""Expected values of the large cases: exact sums of integers, divided at the end."""


def averages(values, window):
    totals = [0]
    for value in values:
        totals.append(totals[-1] + value)
    return [
        (totals[end] - totals[end - window]) / window
        for end in range(window, len(totals))
    ]
