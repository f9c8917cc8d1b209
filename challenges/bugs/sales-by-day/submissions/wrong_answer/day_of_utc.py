# Mistake: gets the moments right, but takes the day of UTC.
"""Daily summary of the sales of a shop."""
from datetime import datetime, timedelta, timezone
from typing import Any, Dict, List, Tuple


def moment(text: str) -> datetime:
    """Return the time in the text as UTC, without tzinfo."""
    if text.endswith("Z"):
        text = text[:-1] + "+00:00"
    time = datetime.fromisoformat(text)
    if time.tzinfo is None:
        time = time.replace(tzinfo=timezone.utc)
    return time.astimezone(timezone.utc).replace(tzinfo=None)


def sales_by_day(sales: List[Tuple[str, int]], offset: int) -> List[Dict[str, Any]]:
    """Sum up the sales for each day of the shop, whose clock is ahead of UTC by the offset."""
    ahead = timedelta(minutes=offset)
    days: Dict[str, List[Tuple[datetime, int]]] = {}
    for text, amount in sales:
        local = moment(text) + ahead
        days.setdefault(moment(text).date().isoformat(), []).append((local, amount))
    summary = []
    for day in sorted(days):
        entries = sorted(days[day])
        summary.append(
            {
                "day": day,
                "count": len(entries),
                "total": sum(amount for _, amount in entries),
                "first": entries[0][0].strftime("%H:%M:%S"),
                "last": entries[-1][0].strftime("%H:%M:%S"),
            }
        )
    return summary
