# Mistake: does not expect that there are no dates behind the year 9999.
import calendar
import re
from datetime import date, timedelta


def parse(text):
    if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError("not a date: %r" % text)
    return date(*map(int, text.split("-")))


def renewals(start, every, after, count):
    start, after = parse(start), parse(after)
    match = re.fullmatch("([1-9][0-9]{0,6})([dwmy])", every)
    if not match or int(match.group(1)) > 1_000_000 or count < 0:
        raise ValueError("a bad period or count")
    size, unit = int(match.group(1)), match.group(2)
    size *= {"d": 1, "w": 7, "m": 1, "y": 12}[unit]

    def renewal(number):
        if unit in "dw":
            return start + timedelta(size * number)
        year, month = divmod(start.year * 12 + start.month - 1 + size * number, 12)
        return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))

    distance = (after - start).days if unit in "dw" else (after.year - start.year) * 12 + after.month - start.month
    number = max(1, distance // size)
    while renewal(number) <= after:
        number += 1
    return [renewal(index).isoformat() for index in range(number, number + count)]
