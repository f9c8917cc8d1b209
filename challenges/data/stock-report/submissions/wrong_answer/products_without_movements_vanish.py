# Mistake: conditions on the joined rows in WHERE make an inner join of it.


def stock_report(connection, warehouse, day, text=""):
    found = connection.execute("SELECT id FROM warehouses WHERE name = ?", (warehouse,)).fetchone()
    if found is None:
        raise ValueError("no such warehouse")
    return connection.execute("""
        WITH moved AS (
            SELECT category, sku, day, quantity,
                   sum(quantity) OVER (PARTITION BY products.id) AS stock,
                   row_number() OVER (PARTITION BY products.id ORDER BY day DESC, movements.id DESC) AS back
            FROM products
            LEFT JOIN movements ON product_id = products.id
            WHERE warehouse_id = ? AND day <= ? AND instr(name, ?) > 0
        )
        SELECT category, rank() OVER (PARTITION BY category ORDER BY stock DESC) AS place, sku, stock, day, quantity
        FROM moved
        WHERE back = 1
        ORDER BY category, place, sku
    """, (found[0], day, text)).fetchall()
