"""Without recursion: a stack of dicts that still have to be laid over others."""
import json


def merge_config(*layers):
    result = {}
    for layer in layers:
        pending = [(result, json.loads(json.dumps(layer)))]
        while pending:
            target, source = pending.pop()
            for key in source:
                value = source[key]
                if type(value) is dict:
                    existing = target.get(key)
                    if type(existing) is not dict:
                        existing = target[key] = {}
                    pending.append((existing, value))
                elif value is not None:
                    target[key] = value
    return result
