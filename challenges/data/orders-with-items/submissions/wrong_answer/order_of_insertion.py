# Mistake: leaves the order of the items to chance.

CHOSEN = "SELECT id FROM orders WHERE customer_id = ? ORDER BY placed DESC, id DESC LIMIT ?"


def load_orders(connection, customer_id, limit):
    if limit < 0:
        raise ValueError("negative limit")
    orders = {}
    rows = connection.execute(
        "SELECT id, placed, note FROM orders WHERE customer_id = ? ORDER BY placed DESC, id DESC LIMIT ?",
        (customer_id, limit),
    )
    for id, placed, note in rows:
        orders[id] = {"id": id, "placed": placed, "note": note, "total": 0, "items": []}
    rows = connection.execute(
        "SELECT order_id, sku, quantity, price FROM items WHERE order_id IN (" + CHOSEN + ")", (customer_id, limit)
    )
    for id, sku, quantity, price in rows:
        orders[id]["items"].append({"sku": sku, "quantity": quantity, "price": price})
        orders[id]["total"] += quantity * price
    return list(orders.values())
