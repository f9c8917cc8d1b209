# Mistake: an inner join has no row for an order without items.


def load_orders(connection, customer_id, limit):
    if limit < 0:
        raise ValueError("negative limit")
    orders = {}
    rows = connection.execute("""
        SELECT page.id, placed, note, sku, quantity, price
        FROM (SELECT * FROM orders WHERE customer_id = ? ORDER BY placed DESC, id DESC LIMIT ?) AS page
        JOIN items ON order_id = page.id
        ORDER BY placed DESC, page.id DESC, position
    """, (customer_id, limit))
    for id, placed, note, sku, quantity, price in rows:
        order = orders.setdefault(id, {"id": id, "placed": placed, "note": note, "total": 0, "items": []})
        order["items"].append({"sku": sku, "quantity": quantity, "price": price})
        order["total"] += quantity * price
    return list(orders.values())
