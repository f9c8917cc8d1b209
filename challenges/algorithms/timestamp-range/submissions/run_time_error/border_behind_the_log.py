# Mistake: reads the entry at the border, which may lie behind the last one.


def time_range(log, moment):
    low, high = 0, len(log)
    while low < high:
        middle = (low + high) // 2
        if log[middle] < moment:
            low = middle + 1
        else:
            high = middle
    first = low
    if log[first] != moment:
        return None
    high = len(log)
    while low < high:
        middle = (low + high) // 2
        if log[middle] <= moment:
            low = middle + 1
        else:
            high = middle
    return first, low - 1
