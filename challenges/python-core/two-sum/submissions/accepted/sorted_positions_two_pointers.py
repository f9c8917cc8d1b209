"""Sort the positions by value, then close in from both ends."""
from typing import List


def two_sum(numbers: List[int], target: int) -> List[int]:
    order = sorted(range(len(numbers)), key=numbers.__getitem__)
    low, high = 0, len(order) - 1
    while low < high:
        total = numbers[order[low]] + numbers[order[high]]
        if total == target:
            return sorted([order[low], order[high]])
        if total < target:
            low += 1
        else:
            high -= 1
    return []
