# Mistake: does not check the managers, so an unknown one ends in IndexError.


def chart_totals(managers, budgets):
    waiting = [0] * len(managers)
    for manager in managers:
        if manager != -1:
            waiting[manager] += 1
    totals = budgets[:]
    ready = [person for person, number in enumerate(waiting) if not number]
    for person in ready:
        manager = managers[person]
        if manager != -1:
            totals[manager] += totals[person]
            waiting[manager] -= 1
            if not waiting[manager]:
                ready.append(manager)
    if len(ready) < len(managers):
        raise ValueError("circle")
    return totals
