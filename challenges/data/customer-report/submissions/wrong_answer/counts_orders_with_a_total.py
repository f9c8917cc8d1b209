# Mistake: counts the totals that are known instead of the orders.


def customer_report(connection):
    return connection.execute(
        """
        SELECT name, ifnull(region, 'unknown'), count(total), ifnull(sum(total), 0) AS revenue
        FROM customers LEFT JOIN orders ON customer_id = customers.id AND status IS NOT 'cancelled'
        GROUP BY customers.id ORDER BY revenue DESC, name, customers.id
        """
    ).fetchall()
