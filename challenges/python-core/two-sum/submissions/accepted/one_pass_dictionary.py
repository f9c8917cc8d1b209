"""Remember each value with its position, look the missing one up."""


def two_sum(numbers, target):
    seen = {}
    for position, number in enumerate(numbers):
        missing = target - number
        if missing in seen:
            return [seen[missing], position]
        seen[number] = position
    return []
