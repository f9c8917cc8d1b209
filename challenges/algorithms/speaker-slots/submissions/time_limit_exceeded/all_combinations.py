# Mistake: builds every combination of slots and checks it when it is complete.
from collections import Counter
from itertools import product


def assign_slots(choices, rooms, apart, before):
    for plan in product(*(sorted(set(slots)) for slots in choices)):
        if all(number <= rooms for number in Counter(plan).values()) \
                and all(plan[a] != plan[b] for a, b in apart) \
                and all(plan[a] < plan[b] for a, b in before):
            return list(plan)
    return None
