# Mistake: counts only measured days between two days.


def days_until_busier(requests):
    answers = [None] * len(requests)
    waiting = []
    number = 0
    for day, count in enumerate(requests):
        if count is None:
            continue
        while waiting and waiting[-1][0] < count:
            _, quieter, at = waiting.pop()
            answers[quieter] = number - at
        waiting.append((count, day, number))
        number += 1
    return answers
