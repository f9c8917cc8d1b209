# Mistake: customers of the same name are added up.


def customer_report(connection):
    return connection.execute(
        """
        SELECT name, coalesce(region, 'unknown'), count(orders.id), coalesce(sum(total), 0) AS revenue
        FROM customers LEFT JOIN orders ON customer_id = customers.id AND status IS NOT 'cancelled'
        GROUP BY name ORDER BY revenue DESC, name, customers.id
        """
    ).fetchall()
