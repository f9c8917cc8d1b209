# Mistake: begins with high at the last position, so the border cannot lie behind it.


def time_range(log, moment):
    def border(time):
        low, high = 0, len(log) - 1
        while low < high:
            middle = (low + high) // 2
            if log[middle] < time:
                low = middle + 1
            else:
                high = middle
        return low

    first, behind = border(moment), border(moment + 1)
    return (first, behind - 1) if first < behind else None
