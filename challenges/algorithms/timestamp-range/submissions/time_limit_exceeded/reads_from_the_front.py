# Mistake: reads the log from the front until the moment is over.


def time_range(log, moment):
    first = last = None
    for position in range(len(log)):
        time = log[position]
        if time > moment:
            break
        if time == moment:
            if first is None:
                first = position
            last = position
    return None if first is None else (first, last)
