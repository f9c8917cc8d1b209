# Mistake: counts like range(), without the last day.
from datetime import timedelta


def working_days(start, end, holidays):
    if end < start:
        raise ValueError("end lies before start")
    free = set(holidays)
    days = [start + timedelta(days=number) for number in range((end - start).days)]
    return sum(day.weekday() < 5 and day not in free for day in days)
