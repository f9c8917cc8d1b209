# Mistake: correlated subqueries read all movements again for each product.


def stock_report(connection, warehouse, day, text=""):
    found = connection.execute("SELECT id FROM warehouses WHERE name = ?", (warehouse,)).fetchone()
    if found is None:
        raise ValueError("no such warehouse")
    return connection.execute("""
        WITH counted AS (
            SELECT category, sku,
                   (SELECT coalesce(sum(quantity), 0) FROM movements
                    WHERE product_id = products.id AND warehouse_id = ?1 AND day <= ?2) AS stock,
                   (SELECT id FROM movements
                    WHERE product_id = products.id AND warehouse_id = ?1 AND day <= ?2
                    ORDER BY day DESC, id DESC LIMIT 1) AS last
            FROM products
            WHERE instr(name, ?3) > 0
        )
        SELECT category, rank() OVER (PARTITION BY category ORDER BY stock DESC) AS place, sku, stock, day, quantity
        FROM counted LEFT JOIN movements ON movements.id = last
        ORDER BY category, place, sku
    """, (found[0], day, text)).fetchall()
