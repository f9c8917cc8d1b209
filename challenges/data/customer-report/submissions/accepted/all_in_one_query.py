"""One query: what counts as an order is said in the join."""
import sqlite3
from typing import List, Tuple

QUERY = """
    SELECT customers.name, coalesce(region, 'unknown'), count(orders.id), coalesce(sum(total), 0) AS revenue
    FROM customers
    LEFT JOIN orders ON orders.customer_id = customers.id AND status IS NOT 'cancelled'
    GROUP BY customers.id
    ORDER BY revenue DESC, customers.name, customers.id
"""


def customer_report(connection: sqlite3.Connection) -> List[Tuple[str, str, int, int]]:
    return connection.execute(QUERY).fetchall()
