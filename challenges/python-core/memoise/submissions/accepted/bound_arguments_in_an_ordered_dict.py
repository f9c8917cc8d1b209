"""Bind the arguments to the parameters; keep the results in the order of their use."""
import functools
import inspect
from collections import OrderedDict


def memoise(maxsize=128):
    if maxsize is not None and maxsize < 1:
        raise ValueError("maxsize must be at least 1, or None")

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
            if key in results:
                results.move_to_end(key)
                return results[key]
            result = results[key] = function(*args, **kwargs)
            if maxsize is not None and len(results) > maxsize:
                results.popitem(last=False)
            return result

        wrapper.cache_clear = results.clear
        return wrapper

    return decorate
