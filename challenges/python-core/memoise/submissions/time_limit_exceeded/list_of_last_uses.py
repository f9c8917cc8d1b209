# Mistake: the order of use is a list, and remove() searches it from the front.
import functools
import inspect


def memoise(maxsize=128):
    if maxsize is not None and maxsize < 1:
        raise ValueError("maxsize must be at least 1")

    def decorate(function):
        signature = inspect.signature(function)
        results = {}
        order = []

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
                order.remove(key)
                order.append(key)
                return results[key]
            result = results[key] = function(*args, **kwargs)
            order.append(key)
            if maxsize is not None and len(order) > maxsize:
                del results[order.pop(0)]
            return result

        def cache_clear():
            results.clear()
            order.clear()

        wrapper.cache_clear = cache_clear
        return wrapper

    return decorate
