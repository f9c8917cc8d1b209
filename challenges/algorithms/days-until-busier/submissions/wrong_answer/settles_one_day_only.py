# Mistake: "if" where "while" is needed: a busy day settles one waiting day and hides the others.


def days_until_busier(requests):
    answers = [None] * len(requests)
    waiting = []
    for day, count in enumerate(requests):
        if count is None:
            continue
        if waiting and requests[waiting[-1]] < count:
            quieter = waiting.pop()
            answers[quieter] = day - quieter
        waiting.append(day)
    return answers
