# Mistake: tests the count for truth, so a day without requests counts as not measured.


def days_until_busier(requests):
    answers = [None] * len(requests)
    waiting = []
    for day, count in enumerate(requests):
        if not count:
            continue
        while waiting and requests[waiting[-1]] < count:
            quieter = waiting.pop()
            answers[quieter] = day - quieter
        waiting.append(day)
    return answers
