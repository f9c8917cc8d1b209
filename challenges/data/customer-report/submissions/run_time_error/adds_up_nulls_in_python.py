# Mistake: an unknown total comes to Python as None, which cannot be added.


def customer_report(connection):
    rows = {}
    for number, name, region in connection.execute("SELECT id, name, region FROM customers"):
        rows[number] = [0, name, number, region or "unknown", 0]
    for customer, status, total in connection.execute("SELECT customer_id, status, total FROM orders"):
        if customer in rows and status != "cancelled":
            rows[customer][0] -= total
            rows[customer][4] += 1
    return [(row[1], row[3], row[4], -row[0]) for row in sorted(rows.values())]
