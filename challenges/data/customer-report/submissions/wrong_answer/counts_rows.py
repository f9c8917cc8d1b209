# Mistake: count(*) counts the row of NULLs that a customer without orders has.


def customer_report(connection):
    return connection.execute(
        """
        SELECT name, coalesce(region, 'unknown'), count(*), coalesce(sum(total), 0) AS revenue
        FROM customers LEFT JOIN orders ON customer_id = customers.id AND status IS NOT 'cancelled'
        GROUP BY customers.id ORDER BY revenue DESC, name, customers.id
        """
    ).fetchall()
