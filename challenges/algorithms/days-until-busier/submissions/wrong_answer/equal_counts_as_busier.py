# Mistake: "<=" settles days that are equally busy.


def days_until_busier(requests):
    answers = [None] * len(requests)
    waiting = []
    for day, count in enumerate(requests):
        if count is None:
            continue
        while waiting and requests[waiting[-1]] <= count:
            quieter = waiting.pop()
            answers[quieter] = day - quieter
        waiting.append(day)
    return answers
