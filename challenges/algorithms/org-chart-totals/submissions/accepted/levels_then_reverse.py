"""List the people from the top down, then add up in reverse."""
from collections import defaultdict, deque


def chart_totals(managers, budgets):
    reports = defaultdict(list)
    known = set(range(-1, len(managers)))
    for person, manager in enumerate(managers):
        if manager not in known:
            raise ValueError("unknown manager %d" % manager)
        reports[manager].append(person)

    order = []
    queue = deque(reports[-1])
    while queue:
        person = queue.popleft()
        order.append(person)
        queue.extend(reports[person])
    if len(order) < len(managers):
        raise ValueError("circular chart")

    totals = dict(enumerate(budgets))
    for person in reversed(order):
        if managers[person] >= 0:
            totals[managers[person]] += totals[person]
    return [totals[person] for person in range(len(managers))]
