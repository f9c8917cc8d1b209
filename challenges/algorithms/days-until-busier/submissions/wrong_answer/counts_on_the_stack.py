# Mistake: keeps counts on the stack and looks their days up by value, which finds the first equal one.


def days_until_busier(requests):
    answers = [None] * len(requests)
    waiting = []
    for day, count in enumerate(requests):
        if count is None:
            continue
        while waiting and waiting[-1] < count:
            quieter = requests.index(waiting.pop())
            answers[quieter] = day - quieter
        waiting.append(count)
    return answers
