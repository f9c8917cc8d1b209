# Mistake: reads the offset by hand, and adds the minutes even if the hours are negative.
"""Daily summary of the sales of a shop."""
from datetime import datetime, timedelta
from typing import Any, Dict, List, Tuple


def moment(text: str) -> datetime:
    """Return the time in the text as UTC, without tzinfo."""
    if text.endswith("Z"):
        text = text[:-1] + "+00:00"
    shift = timedelta(0)
    if text[-6] in "+-":
        shift = timedelta(hours=int(text[-6:-3]), minutes=int(text[-2:]))
        text = text[:-6]
    return datetime.fromisoformat(text) - shift


def sales_by_day(sales: List[Tuple[str, int]], offset: int) -> List[Dict[str, Any]]:
    """Sum up the sales for each day of the shop, whose clock is ahead of UTC by the offset."""
    ahead = timedelta(minutes=offset)
    days: Dict[str, List[Tuple[datetime, int]]] = {}
    for text, amount in sales:
        local = moment(text) + ahead
        days.setdefault(local.date().isoformat(), []).append((local, amount))
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
