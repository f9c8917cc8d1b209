# Mistake: dense_rank goes on with the next number after a tie.


def stock_report(connection, warehouse, day, text=""):
    found = connection.execute("SELECT id FROM warehouses WHERE name = ?", (warehouse,)).fetchone()
    if found is None:
        raise ValueError("no such warehouse")
    return connection.execute("""
        SELECT category,
               dense_rank() OVER (PARTITION BY category ORDER BY coalesce(stock, 0) DESC) AS place,
               sku, coalesce(stock, 0), day, quantity
        FROM products
        LEFT JOIN (
            SELECT product_id, day, quantity,
                   sum(quantity) OVER (PARTITION BY product_id) AS stock,
                   row_number() OVER (PARTITION BY product_id ORDER BY day DESC, id DESC) AS back
            FROM movements
            WHERE warehouse_id = ? AND day <= ?
        ) ON product_id = products.id AND back = 1
        WHERE instr(name, ?) > 0
        ORDER BY category, place, sku
    """, (found[0], day, text)).fetchall()
