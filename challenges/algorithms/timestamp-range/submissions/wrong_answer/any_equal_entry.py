# Mistake: returns the equal entry that was found first as both ends.


def time_range(log, moment):
    low, high = 0, len(log) - 1
    while low <= high:
        middle = (low + high) // 2
        if log[middle] < moment:
            low = middle + 1
        elif log[middle] > moment:
            high = middle - 1
        else:
            return middle, middle
    return None
