# Mistake: positional and keyword arguments make different keys, so the same call is computed again.
import functools
from collections import OrderedDict


def memoise(maxsize=128):
    if maxsize is not None and maxsize < 1:
        raise ValueError("maxsize must be at least 1")

    def decorate(function):
        results = OrderedDict()

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            try:
                key = (args, frozenset(kwargs.items()))
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
