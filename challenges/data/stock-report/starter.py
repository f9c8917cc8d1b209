"""Stock report: what was in a warehouse at the end of a day."""
import sqlite3
from typing import List, Tuple


def stock_report(connection: sqlite3.Connection, warehouse: str, day: str, text: str = "") -> List[Tuple]:
    """Return tuples (category, rank, sku, stock, last_day, last_quantity)."""
    raise NotImplementedError
