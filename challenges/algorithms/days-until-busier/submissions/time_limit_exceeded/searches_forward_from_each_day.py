# Mistake: searches forward from each day, which takes n * n / 2 steps where counts go down.


def days_until_busier(requests):
    answers = []
    for day, count in enumerate(requests):
        answer = None
        if count is not None:
            for later in range(day + 1, len(requests)):
                if requests[later] is not None and requests[later] > count:
                    answer = later - day
                    break
        answers.append(answer)
    return answers
