# Mistake: reads the whole table of orders once for each customer.


def customer_report(connection):
    rows = []
    for number, name, region in connection.execute("SELECT id, name, region FROM customers").fetchall():
        count, revenue = connection.execute(
            "SELECT count(*), coalesce(sum(total), 0) FROM orders"
            " WHERE customer_id = ? AND status IS NOT 'cancelled'",
            (number,),
        ).fetchone()
        rows.append((-revenue, name, number, "unknown" if region is None else region, count))
    return [(name, region, count, -revenue) for revenue, name, _, region, count in sorted(rows)]
