"""The signature sorts the arguments; values go into the key with their types."""
from collections import OrderedDict
from functools import wraps
from inspect import Parameter, signature


def freeze(value):
    if type(value) is tuple:
        return (tuple, tuple(freeze(item) for item in value))
    return (type(value), value)


def cached(maxsize=128):
    if maxsize < 1:
        raise ValueError("maxsize must be at least 1")

    def decorate(function):
        shape = signature(function)
        open_ended = {name for name, p in shape.parameters.items() if p.kind is Parameter.VAR_KEYWORD}
        results = OrderedDict()
        counts = {"hits": 0, "misses": 0}

        def key_of(args, kwargs):
            bound = shape.bind(*args, **kwargs)
            bound.apply_defaults()
            return tuple(
                frozenset((k, freeze(v)) for k, v in value.items()) if name in open_ended else freeze(value)
                for name, value in bound.arguments.items()
            )

        @wraps(function)
        def wrapper(*args, **kwargs):
            try:
                key = key_of(args, kwargs)
                known = key in results
            except TypeError:
                return function(*args, **kwargs)
            if known:
                counts["hits"] += 1
                results.move_to_end(key)
                return results[key]
            result = function(*args, **kwargs)
            counts["misses"] += 1
            results[key] = result
            if len(results) > maxsize:
                results.popitem(last=False)
            return result

        wrapper.info = lambda: dict(counts, size=len(results))
        return wrapper

    return decorate
