# Mistake: cuts the log into slices, which copy it and which a log need not have.


def time_range(log, moment):
    def border(part, time):
        if not part:
            return 0
        middle = len(part) // 2
        if part[middle] < time:
            return middle + 1 + border(part[middle + 1:], time)
        return border(part[:middle], time)

    first, behind = border(log, moment), border(log, moment + 1)
    return (first, behind - 1) if first < behind else None
