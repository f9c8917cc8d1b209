"""Look at every day; ordinals are numbers, so the last date needs no care."""
from datetime import date


def working_days(start, end, holidays):
    if start > end:
        raise ValueError("the period ends before it starts")
    free = {holiday.toordinal() for holiday in holidays}
    count = 0
    for ordinal in range(start.toordinal(), end.toordinal() + 1):
        if ordinal not in free and date.fromordinal(ordinal).isoweekday() <= 5:
            count += 1
    return count
