# Mistake: adds the totals up in the caller's own list.


def chart_totals(managers, budgets):
    n = len(managers)
    waiting = [0] * n
    for manager in managers:
        if not -1 <= manager < n:
            raise ValueError("manager out of range")
        if manager != -1:
            waiting[manager] += 1
    ready = [p for p in range(n) if not waiting[p]]
    for person in ready:
        manager = managers[person]
        if manager != -1:
            budgets[manager] += budgets[person]
            waiting[manager] -= 1
            if not waiting[manager]:
                ready.append(manager)
    if len(ready) < n:
        raise ValueError("circle")
    return budgets
