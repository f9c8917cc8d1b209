# Mistake: takes for granted that the missing value is a key of the dictionary.


def two_sum(numbers, target):
    positions = {number: position for position, number in enumerate(numbers)}
    for position, number in enumerate(numbers):
        other = positions[target - number]
        if other != position:
            return [position, other]
    return []
