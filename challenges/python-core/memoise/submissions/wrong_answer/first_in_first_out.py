# Mistake: a hit does not move the entry, so the oldest result goes and not the least used one.
import functools
import inspect
from collections import OrderedDict


def memoise(maxsize=128):
    if maxsize is not None and maxsize < 1:
        raise ValueError("maxsize must be at least 1")

    def decorate(function):
        signature = inspect.signature(function)
        results = OrderedDict()

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            bound = signature.bind(*args, **kwargs)
            bound.apply_defaults()
            try:
                key = (bound.args, frozenset(bound.kwargs.items()))
                hash(key)
            except TypeError:
                return function(*args, **kwargs)
            if key not in results:
                results[key] = function(*args, **kwargs)
                if maxsize is not None and len(results) > maxsize:
                    results.popitem(last=False)
            return results[key]

        wrapper.cache_clear = results.clear
        return wrapper

    return decorate
