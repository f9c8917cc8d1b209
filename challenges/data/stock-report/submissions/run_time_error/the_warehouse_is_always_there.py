# Mistake: takes the first row of a result that may be empty.


def stock_report(connection, warehouse, day, text=""):
    identifier, = connection.execute("SELECT id FROM warehouses WHERE name = ?", (warehouse,)).fetchone()
    return connection.execute("""
        SELECT category,
               rank() OVER (PARTITION BY category ORDER BY coalesce(stock, 0) DESC) AS place,
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
    """, (identifier, day, text)).fetchall()
