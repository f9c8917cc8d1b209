"""Naive times, but truly in UTC: the offset is subtracted before it is dropped."""
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any, Dict, List, Tuple


def moment(text: str) -> datetime:
    time = datetime.fromisoformat(text.rstrip("Z"))
    offset = time.utcoffset() or timedelta(0)
    return time.replace(tzinfo=None) - offset


def sales_by_day(sales: List[Tuple[str, int]], offset: int) -> List[Dict[str, Any]]:
    ahead = timedelta(minutes=offset)
    local = sorted((moment(text) + ahead, amount) for text, amount in sales)
    summary = []
    for day, group in groupby(local, key=lambda sale: sale[0].date()):
        entries = list(group)
        clocks = ["{:%H:%M:%S}".format(time) for time, _ in entries]
        summary.append(
            {
                "day": str(day),
                "count": len(entries),
                "total": sum(amount for _, amount in entries),
                "first": clocks[0],
                "last": clocks[-1],
            }
        )
    return summary
