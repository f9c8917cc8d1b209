"""From the last day to the first, jumping along the answers that are known already."""


def days_until_busier(requests):
    measured = [day for day, count in enumerate(requests) if count is not None]
    busier = [None] * len(measured)
    answers = [None] * len(requests)
    for place in range(len(measured) - 2, -1, -1):
        day = measured[place]
        candidate = place + 1
        while candidate is not None and requests[measured[candidate]] <= requests[day]:
            candidate = busier[candidate]
        busier[place] = candidate
        if candidate is not None:
            answers[day] = measured[candidate] - day
    return answers
