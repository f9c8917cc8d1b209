"""Count the open reports of everybody and hand finished totals up."""
from typing import List


def chart_totals(managers: List[int], budgets: List[int]) -> List[int]:
    count = len(managers)
    waiting = [0] * count
    for manager in managers:
        if not -1 <= manager < count:
            raise ValueError("no such manager: %r" % manager)
        if manager != -1:
            waiting[manager] += 1
    totals = list(budgets)
    ready = [person for person in range(count) if waiting[person] == 0]
    for person in ready:
        manager = managers[person]
        if manager != -1:
            totals[manager] += totals[person]
            waiting[manager] -= 1
            if waiting[manager] == 0:
                ready.append(manager)
    if len(ready) != count:
        raise ValueError("the chart has a circle")
    return totals
