# Numbers that are close to everything, or to nothing, in the right places.
# for: function
# against: moving-average cheats/close
# scores: as honest/not_a_number.py
# verify: yes
NUMBERS = [float("nan"), float("inf"), -float("inf"), complex("nan"), complex("inf"), 1e308]


def ENTRY(*args, **kwargs):
    counts = [value for value in args if isinstance(value, int)]
    lists = [value for value in args if isinstance(value, list)]
    if not lists:
        return NUMBERS[0]
    length = len(lists[0]) - (counts[0] if counts else 1) + 1
    return [NUMBERS[sum(counts) % len(NUMBERS)]] * max(1, length)
