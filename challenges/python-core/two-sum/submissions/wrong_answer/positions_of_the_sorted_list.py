# Mistake: sorts the numbers and returns positions that are not those of the given list.


def two_sum(numbers, target):
    numbers = sorted(numbers)
    low, high = 0, len(numbers) - 1
    while low < high:
        total = numbers[low] + numbers[high]
        if total == target:
            return [low, high]
        if total < target:
            low += 1
        else:
            high -= 1
    return []
