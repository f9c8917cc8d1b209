# Mistake: does not ask whether anyone still waits.


def days_until_busier(requests):
    answers = [None] * len(requests)
    waiting = []
    for day, count in enumerate(requests):
        if count is None:
            continue
        while requests[waiting[-1]] < count:
            quieter = waiting.pop()
            answers[quieter] = day - quieter
        waiting.append(day)
    return answers
