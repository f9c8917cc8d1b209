"""Aware times from the beginning to the end, in the zone of the shop."""
from datetime import datetime, timedelta, timezone


def sales_by_day(sales, offset):
    zone = timezone(timedelta(minutes=offset))
    days = {}
    for text, amount in sales:
        if text.endswith("Z"):
            text = text[:-1]
        time = datetime.fromisoformat(text)
        if time.tzinfo is None:
            time = time.replace(tzinfo=timezone.utc)
        time = time.astimezone(zone)
        days.setdefault(time.date(), []).append((time, amount))
    summary = []
    for day in sorted(days):
        times = [time for time, _ in days[day]]
        summary.append({
            "day": day.isoformat(),
            "count": len(times),
            "total": sum(amount for _, amount in days[day]),
            "first": min(times).strftime("%H:%M:%S"),
            "last": max(times).strftime("%H:%M:%S"),
        })
    return summary
