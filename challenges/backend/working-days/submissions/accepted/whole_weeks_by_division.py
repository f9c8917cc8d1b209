"""Five days for each whole week, a look at the rest, and then the holidays off."""
from datetime import date
from typing import Iterable


def working_days(start: date, end: date, holidays: Iterable[date]) -> int:
    if end < start:
        raise ValueError("end lies before start")
    weeks, rest = divmod((end - start).days + 1, 7)
    first = start.weekday()
    count = 5 * weeks + sum((first + number) % 7 < 5 for number in range(rest))
    free = {day for day in holidays if start <= day <= end and day.weekday() < 5}
    return count - len(free)
