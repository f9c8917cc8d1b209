# Mistake: "in" on a list is a loop of its own, and the slice copies the list as well.


def two_sum(numbers, target):
    for i, number in enumerate(numbers):
        rest = numbers[i + 1:]
        if target - number in rest:
            return [i, i + 1 + rest.index(target - number)]
    return []
