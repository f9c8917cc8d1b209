# Mistake: looks through the whole list for the reports of each person.


def chart_totals(managers, budgets):
    n = len(managers)
    if any(not -1 <= m < n for m in managers):
        raise ValueError("manager out of range")
    order = [p for p in range(n) if managers[p] == -1]
    for person in order:
        order.extend(p for p in range(n) if managers[p] == person)
    if len(order) < n:
        raise ValueError("circle")
    totals = list(budgets)
    for person in reversed(order):
        if managers[person] != -1:
            totals[managers[person]] += totals[person]
    return totals
