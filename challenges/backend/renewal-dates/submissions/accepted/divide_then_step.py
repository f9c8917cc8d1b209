"""One function for renewal number k, and a division for the first k."""
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

    def month_of(day):
        return day.year * 12 + day.month - 1

    def renewal(number):
        if unit in "dw":
            return start + timedelta(size * number)
        year, month = divmod(month_of(start) + size * number, 12)
        if year > 9999:
            raise OverflowError
        return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))

    distance = (after - start).days if unit in "dw" else month_of(after) - month_of(start)
    number = max(1, distance // size)
    found = []
    try:
        while renewal(number) <= after:
            number += 1
        while len(found) < count:
            found.append(renewal(number).isoformat())
            number += 1
    except OverflowError:
        pass
    return found
