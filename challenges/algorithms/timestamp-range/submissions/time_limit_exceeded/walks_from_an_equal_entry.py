# Mistake: walks from an equal entry to both sides, which may be billions of steps.


def time_range(log, moment):
    low, high = 0, len(log) - 1
    while low <= high:
        middle = (low + high) // 2
        if log[middle] < moment:
            low = middle + 1
        elif log[middle] > moment:
            high = middle - 1
        else:
            first = last = middle
            while first > 0 and log[first - 1] == moment:
                first -= 1
            while last < len(log) - 1 and log[last + 1] == moment:
                last += 1
            return first, last
    return None
