# Mistake: takes a pair for granted; without one, the pointers run past the ends of the list.


def two_sum(numbers, target):
    order = sorted(range(len(numbers)), key=lambda position: numbers[position])
    low, high = 0, len(order) - 1
    while True:
        total = numbers[order[low]] + numbers[order[high]]
        if total == target:
            return sorted([order[low], order[high]])
        if total < target:
            low += 1
        else:
            high -= 1
