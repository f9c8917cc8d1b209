# Mistake: makes a deep copy of all that was merged so far, for each layer.
from copy import deepcopy
from functools import reduce


def merge_config(*layers):
    return reduce(merged, layers, {})


def merged(old, new):
    result = deepcopy(old)
    for key, value in new.items():
        if value is None:
            continue
        if isinstance(value, dict):
            before = result.get(key)
            result[key] = merged(before if isinstance(before, dict) else {}, value)
        else:
            result[key] = deepcopy(value)
    return result
