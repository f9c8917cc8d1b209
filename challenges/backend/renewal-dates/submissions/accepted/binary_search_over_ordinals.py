"""Renewals as day numbers without a limit above; binary search for the first one."""
import datetime
from typing import List

LAST = datetime.date.max.toordinal()
LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def day_of(text: str) -> datetime.date:
    parts = text.split("-")
    if [len(part) for part in parts] != [4, 2, 2] or not set("".join(parts)) <= set("0123456789"):
        raise ValueError("dates look like 2024-01-31")
    year, month, day = parts
    return datetime.date(int(year), int(month), int(day))


def period_of(text: str) -> "tuple[int, int]":
    digits, unit = text[:-1], text[-1:]
    if not 1 <= len(digits) <= 7 or not set(digits) <= set("0123456789") or digits[0] == "0":
        raise ValueError("a period begins with a number")
    size = int(digits)
    units = {"d": (1, 0), "w": (7, 0), "m": (0, 1), "y": (0, 12)}
    if size > 1000000 or unit not in units:
        raise ValueError("a period ends with d, w, m or y")
    return size * units[unit][0], size * units[unit][1]


def renewals(start: str, every: str, after: str, count: int) -> List[str]:
    first, bound = day_of(start), day_of(after).toordinal()
    days, months = period_of(every)
    if count < 0:
        raise ValueError("count is negative")

    def ordinal(k: int) -> int:
        if days:
            return first.toordinal() + k * days
        year, month = divmod(first.year * 12 + first.month - 1 + k * months, 12)
        if year > datetime.MAXYEAR:
            return LAST + k
        leap = month == 1 and (year % 4 == 0 and year % 100 != 0 or year % 400 == 0)
        return datetime.date(year, month + 1, min(first.day, LENGTHS[month] + leap)).toordinal()

    low, high = 1, LAST
    while low < high:
        middle = (low + high) // 2
        if ordinal(middle) > bound:
            high = middle
        else:
            low = middle + 1
    result = []
    for k in range(low, low + count):
        if ordinal(k) > LAST:
            break
        result.append(datetime.date.fromordinal(ordinal(k)).isoformat())
    return result
