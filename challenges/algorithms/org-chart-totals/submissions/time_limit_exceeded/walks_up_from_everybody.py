# Mistake: adds each budget to every manager above, which is quadratic for a deep chart.


def chart_totals(managers, budgets):
    n = len(managers)
    if any(not -1 <= m < n for m in managers):
        raise ValueError("manager out of range")
    totals = [0] * n
    for person in range(n):
        at, steps = person, 0
        while at != -1:
            totals[at] += budgets[person]
            at = managers[at]
            steps += 1
            if steps > n:
                raise ValueError("circle")
    return totals
