import statistics


def median(values):
    return float(statistics.median(values))
