# Mistake: only asks whether anybody is at the top; people who are never reached keep their own budget.


def chart_totals(managers, budgets):
    n = len(managers)
    if any(not -1 <= m < n for m in managers):
        raise ValueError("manager out of range")
    if n and -1 not in managers:
        raise ValueError("circle")
    reports = [[] for _ in range(n)]
    order = []
    for person, manager in enumerate(managers):
        if manager == -1:
            order.append(person)
        else:
            reports[manager].append(person)
    for person in order:
        order.extend(reports[person])
    totals = list(budgets)
    for person in reversed(order):
        if managers[person] != -1:
            totals[managers[person]] += totals[person]
    return totals
