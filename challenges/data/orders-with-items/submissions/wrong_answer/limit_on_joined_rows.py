# Mistake: LIMIT counts the rows of the join, not the orders.


def load_orders(connection, customer_id, limit):
    if limit < 0:
        raise ValueError("negative limit")
    orders = {}
    rows = connection.execute("""
        SELECT orders.id, placed, note, items.id, sku, quantity, price
        FROM orders LEFT JOIN items ON order_id = orders.id
        WHERE customer_id = ?
        ORDER BY placed DESC, orders.id DESC, position
        LIMIT ?
    """, (customer_id, limit))
    for id, placed, note, item, sku, quantity, price in rows:
        order = orders.setdefault(id, {"id": id, "placed": placed, "note": note, "total": 0, "items": []})
        if item is not None:
            order["items"].append({"sku": sku, "quantity": quantity, "price": price})
            order["total"] += quantity * price
    return list(orders.values())
