# Mistake: takes for granted that every argument can be hashed.
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
            key = (bound.args, frozenset(bound.kwargs.items()))
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
