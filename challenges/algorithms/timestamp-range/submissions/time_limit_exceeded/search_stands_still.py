# Mistake: "low = middle" does not move when two entries are left.


def time_range(log, moment):
    if not len(log) or log[0] > moment:
        return None
    low, high = 0, len(log)
    while high - low > 0:
        middle = (low + high) // 2
        if log[middle] <= moment:
            low = middle
        else:
            high = middle
    last = low
    if log[last] != moment:
        return None
    low, high = 0, last
    while low < high:
        middle = (low + high) // 2
        if log[middle] < moment:
            low = middle + 1
        else:
            high = middle
    return low, last
