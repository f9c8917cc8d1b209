# Mistake: a renewal on the day "after" is returned as well.
import calendar
import re
from datetime import date, timedelta


def parse(text):
    if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError("not a date: %r" % text)
    return date(*map(int, text.split("-")))


def parse_period(every):
    match = re.fullmatch("([1-9][0-9]{0,6})([dwmy])", every)
    if not match or int(match.group(1)) > 1_000_000:
        raise ValueError("a bad period")
    size, unit = int(match.group(1)), match.group(2)
    return size * {"d": 1, "w": 7, "m": 1, "y": 12}[unit], unit


def add_months(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > 9999:
        raise OverflowError
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def renewals(start, every, after, count):
    start, after = parse(start), parse(after)
    size, unit = parse_period(every)
    if count < 0:
        raise ValueError("negative")

    def renewal(number):
        return start + timedelta(size * number) if unit in "dw" else add_months(start, size * number)

    distance = (after - start).days if unit in "dw" else (after.year - start.year) * 12 + after.month - start.month
    number = max(1, distance // size)
    found = []
    try:
        while len(found) < count:
            if renewal(number) >= after:
                found.append(renewal(number).isoformat())
            number += 1
    except OverflowError:
        pass
    return found
