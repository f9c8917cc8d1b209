# Mistake: asks a list of 10,000 holidays about each of 26,000 days.
from datetime import timedelta


def working_days(start, end, holidays):
    if end < start:
        raise ValueError("end lies before start")
    holidays = list(holidays)
    count = 0
    for number in range((end - start).days + 1):
        day = start + timedelta(days=number)
        if day.weekday() < 5 and day not in holidays:
            count += 1
    return count
