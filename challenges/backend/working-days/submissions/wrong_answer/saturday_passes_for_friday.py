# Mistake: isoweekday counts from 1, so that "less than 6" would be right, and this is not.
from datetime import timedelta


def working_days(start, end, holidays):
    if end < start:
        raise ValueError("end lies before start")
    free = set(holidays)
    days = [start + timedelta(days=number) for number in range((end - start).days + 1)]
    return sum(day.isoweekday() < 7 and day not in free for day in days)
