# Mistake: tests the remembered position for truth, so position 0 counts as "not seen".


def two_sum(numbers, target):
    seen = {}
    for position, number in enumerate(numbers):
        if seen.get(target - number):
            return [seen[target - number], position]
        seen[number] = position
    return []
