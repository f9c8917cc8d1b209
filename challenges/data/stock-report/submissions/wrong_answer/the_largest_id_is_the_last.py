# Mistake: takes the movement that was entered last for the one that happened last.


def stock_report(connection, warehouse, day, text=""):
    found = connection.execute("SELECT id FROM warehouses WHERE name = ?", (warehouse,)).fetchone()
    if found is None:
        raise ValueError("no such warehouse")
    return connection.execute("""
        SELECT category, rank() OVER (PARTITION BY category ORDER BY coalesce(stock, 0) DESC) AS place,
               sku, coalesce(stock, 0), day, quantity
        FROM products
        LEFT JOIN (
            SELECT product_id AS product, sum(quantity) AS stock, max(id) AS last
            FROM movements
            WHERE warehouse_id = ? AND day <= ?
            GROUP BY product_id
        ) ON product = products.id
        LEFT JOIN movements ON movements.id = last
        WHERE instr(name, ?) > 0
        ORDER BY category, place, sku
    """, (found[0], day, text)).fetchall()
