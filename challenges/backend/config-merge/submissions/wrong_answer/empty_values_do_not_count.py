# Mistake: asks for truth where it should ask for None.
from copy import deepcopy


def merge_config(*layers):
    result = {}
    for layer in layers:
        overlay(result, layer)
    return result


def overlay(target, layer):
    for key, value in layer.items():
        if isinstance(value, dict):
            if not isinstance(target.get(key), dict):
                target[key] = {}
            overlay(target[key], value)
        else:
            target[key] = deepcopy(value or target.get(key))
