import sqlite3
from typing import List, Tuple


def customer_report(connection: sqlite3.Connection) -> List[Tuple[str, str, int, int]]:
    """Return name, region, number of orders and revenue of every customer."""
    raise NotImplementedError
