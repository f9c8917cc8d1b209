"""Depth first from each top, with a stack of our own; each person is visited twice."""


def chart_totals(managers, budgets):
    n = len(managers)
    if any(m < -1 or m >= n for m in managers):
        raise ValueError("manager out of range")
    reports = [[] for _ in range(n)]
    for person, manager in enumerate(managers):
        if manager >= 0:
            reports[manager].append(person)
    totals = [None] * n
    for top in range(n):
        if managers[top] != -1:
            continue
        stack = [(top, False)]
        while stack:
            person, below_is_done = stack.pop()
            if below_is_done:
                totals[person] = budgets[person] + sum(totals[r] for r in reports[person])
            else:
                stack.append((person, True))
                stack.extend((r, False) for r in reports[person])
    if None in totals:
        raise ValueError("circle")
    return totals
