# Mistake: takes the holidays for a list.
from datetime import timedelta


def working_days(start, end, holidays):
    if end < start:
        raise ValueError("end lies before start")
    free = set()
    for position in range(len(holidays)):
        free.add(holidays[position])
    days = [start + timedelta(days=number) for number in range((end - start).days + 1)]
    return sum(day.weekday() < 5 and day not in free for day in days)
