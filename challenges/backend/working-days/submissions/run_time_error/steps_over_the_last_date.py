# Mistake: the loop needs the day after the end, which may not exist.
from datetime import timedelta


def working_days(start, end, holidays):
    if end < start:
        raise ValueError("end lies before start")
    free = set(holidays)
    count = 0
    day = start
    while day <= end:
        if day.weekday() < 5 and day not in free:
            count += 1
        day += timedelta(days=1)
    return count
