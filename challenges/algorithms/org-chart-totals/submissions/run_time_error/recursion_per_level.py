# Mistake: one call per level; a deep chart exceeds the recursion limit.


def chart_totals(managers, budgets):
    n = len(managers)
    reports = [[] for _ in range(n)]
    for person, manager in enumerate(managers):
        if not -1 <= manager < n:
            raise ValueError("manager out of range")
        if manager != -1:
            reports[manager].append(person)
    totals = [None] * n

    def visit(person):
        total = budgets[person]
        for report in reports[person]:
            total += visit(report)
        totals[person] = total
        return total

    for person in range(n):
        if managers[person] == -1:
            visit(person)
    if None in totals:
        raise ValueError("circle")
    return totals
