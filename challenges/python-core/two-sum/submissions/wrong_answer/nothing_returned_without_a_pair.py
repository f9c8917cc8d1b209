# Mistake: forgets the return after the loop, so the answer is None where it should be [].


def two_sum(numbers, target):
    seen = {}
    for position, number in enumerate(numbers):
        if target - number in seen:
            return [seen[target - number], position]
        seen[number] = position
