"""Find any equal entry first, then search each side of it; recursive halves."""


def search(low, high, is_behind):
    """Return the first position in low..high that is_behind accepts, or high."""
    if low == high:
        return low
    middle = low + (high - low) // 2
    if is_behind(middle):
        return search(low, middle, is_behind)
    return search(middle + 1, high, is_behind)


def time_range(log, moment):
    low, high = 0, len(log) - 1
    while low <= high:
        middle = (low + high) // 2
        time = log[middle]
        if time < moment:
            low = middle + 1
        elif time > moment:
            high = middle - 1
        else:
            first = search(low, middle, lambda position: log[position] == moment)
            behind = search(middle + 1, high + 1, lambda position: log[position] != moment)
            return first, behind - 1
    return None
