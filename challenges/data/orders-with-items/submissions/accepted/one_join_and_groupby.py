"""One LEFT JOIN over the limited orders, grouped in Python."""
import sqlite3
from itertools import groupby
from operator import itemgetter
from typing import Any, Dict, List

QUERY = """
    WITH page AS (
        SELECT id, placed, note
        FROM orders
        WHERE customer_id = :customer
        ORDER BY placed DESC, id DESC
        LIMIT :limit
    )
    SELECT page.id, page.placed, page.note, items.id, sku, quantity, price
    FROM page LEFT JOIN items ON items.order_id = page.id
    ORDER BY page.placed DESC, page.id DESC, position
"""


def load_orders(connection: sqlite3.Connection, customer_id: int, limit: int) -> List[Dict[str, Any]]:
    if limit < 0:
        raise ValueError("the limit must not be negative")
    result = []
    rows = connection.execute(QUERY, {"customer": customer_id, "limit": limit})
    for (id, placed, note), group in groupby(rows, key=itemgetter(0, 1, 2)):
        items = [
            {"sku": sku, "quantity": quantity, "price": price}
            for _, _, _, item, sku, quantity, price in group
            if item is not None
        ]
        total = sum(item["quantity"] * item["price"] for item in items)
        result.append({"id": id, "placed": placed, "note": note, "total": total, "items": items})
    return result
