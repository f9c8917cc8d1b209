# Mistake: WHERE throws out the customers without orders, and orders without a status.


def customer_report(connection):
    return connection.execute(
        """
        SELECT name, coalesce(region, 'unknown'), count(orders.id), coalesce(sum(total), 0) AS revenue
        FROM customers LEFT JOIN orders ON customer_id = customers.id
        WHERE status <> 'cancelled'
        GROUP BY customers.id ORDER BY revenue DESC, name, customers.id
        """
    ).fetchall()
