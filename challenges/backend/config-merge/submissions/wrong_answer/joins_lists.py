# Mistake: appends the list of a later layer to that of an earlier one.
from copy import deepcopy


def merge_config(*layers):
    result = {}
    for layer in layers:
        overlay(result, layer)
    return result


def overlay(target, layer):
    for key, value in layer.items():
        if value is None:
            continue
        if isinstance(value, dict):
            if not isinstance(target.get(key), dict):
                target[key] = {}
            overlay(target[key], value)
        elif isinstance(value, list) and isinstance(target.get(key), list):
            target[key] += deepcopy(value)
        else:
            target[key] = deepcopy(value)
