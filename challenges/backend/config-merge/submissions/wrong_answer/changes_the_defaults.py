# Mistake: the first layer is the result, so it is changed.


def merge_config(*layers):
    result = layers[0] if layers else {}
    for layer in layers:
        overlay(result, layer)
    return result


def overlay(target, layer):
    for key, value in list(layer.items()):
        if value is None:
            continue
        if isinstance(value, dict) and isinstance(target.get(key), dict):
            overlay(target[key], value)
        else:
            target[key] = value
