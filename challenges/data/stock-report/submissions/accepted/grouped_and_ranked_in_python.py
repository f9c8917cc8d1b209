"""Plain statements without window functions; the rest is done in Python."""
import sqlite3
from typing import Dict, List, Tuple


def stock_report(connection: sqlite3.Connection, warehouse: str, day: str, text: str = "") -> List[Tuple]:
    warehouses = dict(connection.execute("SELECT name, id FROM warehouses"))
    if warehouse not in warehouses:
        raise ValueError("there is no warehouse %r" % warehouse)
    movements = connection.execute(
        "SELECT product_id, quantity, day FROM movements"
        " WHERE warehouse_id = :id AND day <= :day ORDER BY day, id",
        {"id": warehouses[warehouse], "day": day},
    )
    stocks: Dict[int, int] = {}
    last: Dict[int, Tuple[str, int]] = {}
    for product, quantity, moved in movements:
        stocks[product] = stocks.get(product, 0) + quantity
        last[product] = (moved, quantity)

    products = [
        (category, -stocks.get(id, 0), sku, last.get(id, (None, None)))
        for id, sku, name, category in connection.execute("SELECT id, sku, name, category FROM products")
        if text in name
    ]
    products.sort(key=lambda product: product[:3])
    report: List[Tuple] = []
    category, first = None, 0
    for position, (kind, negative, sku, (moved, quantity)) in enumerate(products):
        if kind != category:
            category, first = kind, position
        rank = position - first + 1
        if rank > 1 and report[-1][3] == -negative:
            rank = report[-1][1]
        report.append((kind, rank, sku, -negative, moved, quantity))
    return report
