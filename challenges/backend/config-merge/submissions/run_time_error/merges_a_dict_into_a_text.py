# Mistake: takes for granted that there is a dict wherever the layer has one.
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
            overlay(target.setdefault(key, {}), value)
        else:
            target[key] = deepcopy(value)
