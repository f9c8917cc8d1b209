# Mistake: fills the dictionary first, so half of the target finds its own position.


def two_sum(numbers, target):
    positions = {number: position for position, number in enumerate(numbers)}
    for position, number in enumerate(numbers):
        if target - number in positions:
            return [position, positions[target - number]]
    return []
