# Mistake: one pass from the end to the front, as if managers stood before their people.


def chart_totals(managers, budgets):
    n = len(managers)
    totals = list(budgets)
    for person in range(n - 1, -1, -1):
        manager = managers[person]
        if not -1 <= manager < n or manager == person:
            raise ValueError("bad manager")
        if manager != -1:
            totals[manager] += totals[person]
    return totals
