# Mistake: uses index and count, which a log need not have (and which read everything).


def time_range(log, moment):
    try:
        first = log.index(moment)
    except ValueError:
        return None
    return first, first + log.count(moment) - 1
