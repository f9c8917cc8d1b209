"""One new dict, over which layer after layer is laid."""
from copy import deepcopy
from typing import Any, Dict


def merge_config(*layers: Dict[str, Any]) -> Dict[str, Any]:
    result: Dict[str, Any] = {}
    for layer in layers:
        overlay(result, layer)
    return result


def overlay(target: Dict[str, Any], layer: Dict[str, Any]) -> None:
    for key, value in layer.items():
        if value is None:
            continue
        if isinstance(value, dict):
            if not isinstance(target.get(key), dict):
                target[key] = {}
            overlay(target[key], value)
        else:
            target[key] = deepcopy(value)
