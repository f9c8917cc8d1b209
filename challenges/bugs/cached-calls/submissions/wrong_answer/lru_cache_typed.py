# Mistake: the typed cache of the library does not look into tuples, and takes each spelling of a call for another call.
from functools import lru_cache, wraps


def cached(maxsize=128):
    if maxsize < 1:
        raise ValueError("maxsize must be at least 1")

    def decorate(function):
        kept = lru_cache(maxsize=maxsize, typed=True)(function)

        @wraps(function)
        def wrapper(*args, **kwargs):
            try:
                hash((args, tuple(kwargs.values())))
            except TypeError:
                return function(*args, **kwargs)
            return kept(*args, **kwargs)

        def info():
            counts = kept.cache_info()
            return {"hits": counts.hits, "misses": counts.misses, "size": counts.currsize}

        wrapper.info = info
        return wrapper

    return decorate
