# Mistake: takes off every holiday of the list, also at weekends, outside, and twice.
from datetime import timedelta


def working_days(start, end, holidays):
    if end < start:
        raise ValueError("end lies before start")
    count = 0
    for number in range((end - start).days + 1):
        if (start + timedelta(days=number)).weekday() < 5:
            count += 1
    return count - len([day for day in holidays if start <= day <= end])
