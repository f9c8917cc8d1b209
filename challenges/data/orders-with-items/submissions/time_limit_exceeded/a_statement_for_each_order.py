# Mistake: asks for the items of each order by a statement of its own.


def load_orders(connection, customer_id, limit):
    if limit < 0:
        raise ValueError("negative limit")
    orders = []
    rows = connection.execute(
        "SELECT id, placed, note FROM orders WHERE customer_id = ? ORDER BY placed DESC, id DESC LIMIT ?",
        (customer_id, limit),
    )
    for id, placed, note in rows.fetchall():
        items = connection.execute(
            "SELECT sku, quantity, price FROM items WHERE order_id = ? ORDER BY position", (id,)
        ).fetchall()
        orders.append({
            "id": id, "placed": placed, "note": note, "total": sum(quantity * price for _, quantity, price in items),
            "items": [{"sku": sku, "quantity": quantity, "price": price} for sku, quantity, price in items],
        })
    return orders
