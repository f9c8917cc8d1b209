# Mistake: fetches the items for ten orders at a time; that is N/10 + 1.


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
    ids = list(orders)
    for start in range(0, len(ids), 10):
        part = ids[start:start + 10]
        rows = connection.execute(
            "SELECT order_id, sku, quantity, price FROM items"
            " WHERE order_id IN (" + ", ".join("?" * len(part)) + ") ORDER BY position",
            part,
        )
        for id, sku, quantity, price in rows:
            orders[id]["items"].append({"sku": sku, "quantity": quantity, "price": price})
            orders[id]["total"] += quantity * price
    return list(orders.values())
