# Mistake: goes through all days that still wait, although only those at the end can be settled.


def days_until_busier(requests):
    answers = [None] * len(requests)
    waiting = []
    for day, count in enumerate(requests):
        if count is None:
            continue
        for quieter in list(waiting):
            if requests[quieter] < count:
                answers[quieter] = day - quieter
                waiting.remove(quieter)
        waiting.append(day)
    return answers
