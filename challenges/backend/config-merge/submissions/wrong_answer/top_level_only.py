# Mistake: replaces nested dicts as a whole.
from copy import deepcopy


def merge_config(*layers):
    result = {}
    for layer in layers:
        for key, value in layer.items():
            if value is not None:
                result[key] = deepcopy(value)
    return result
