"""Bring the arguments into one form and let functools.lru_cache do the rest."""
import functools
import inspect
from typing import Callable, Optional


def memoise(maxsize: Optional[int] = 128) -> Callable[[Callable], Callable]:
    if maxsize is not None and maxsize < 1:
        raise ValueError(maxsize)

    def decorate(function: Callable) -> Callable:
        # lru_cache treats a single int or str specially: 4 and 4.0 would differ. A first argument avoids that.
        cached = functools.lru_cache(maxsize)(lambda _, *args, **kwargs: function(*args, **kwargs))
        bind = inspect.signature(function).bind

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            bound = bind(*args, **kwargs)
            bound.apply_defaults()
            positional = bound.args
            keywords = {name: bound.kwargs[name] for name in sorted(bound.kwargs)}
            if hashable(positional) and hashable(tuple(keywords.values())):
                return cached(None, *positional, **keywords)
            return function(*args, **kwargs)

        wrapper.cache_clear = cached.cache_clear
        return wrapper

    return decorate


def hashable(value) -> bool:
    try:
        hash(value)
    except TypeError:
        return False
    return True
