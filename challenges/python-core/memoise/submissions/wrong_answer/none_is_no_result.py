# Mistake: get() returns None for "not there", so a result of None is computed each time; it also forgets functools.wraps.
import inspect
from collections import OrderedDict


def memoise(maxsize=128):
    if maxsize is not None and maxsize < 1:
        raise ValueError("maxsize must be at least 1")

    def decorate(function):
        signature = inspect.signature(function)
        results = OrderedDict()

        def wrapper(*args, **kwargs):
            bound = signature.bind(*args, **kwargs)
            bound.apply_defaults()
            try:
                key = (bound.args, frozenset(bound.kwargs.items()))
                result = results.get(key)
            except TypeError:
                return function(*args, **kwargs)
            if result is not None:
                results.move_to_end(key)
                return result
            result = results[key] = function(*args, **kwargs)
            if maxsize is not None and len(results) > maxsize:
                results.popitem(last=False)
            return result

        wrapper.cache_clear = results.clear
        wrapper.__name__ = function.__name__
        wrapper.__doc__ = function.__doc__
        wrapper.__wrapped__ = function
        wrapper.__dict__.update(function.__dict__)
        wrapper.__annotations__ = function.__annotations__
        return wrapper

    return decorate
