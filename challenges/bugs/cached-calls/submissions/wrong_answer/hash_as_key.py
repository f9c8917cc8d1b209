# Mistake: keeps results by the hash of the arguments, and hashes collide.
"""A decorator that keeps the results of a function."""
from collections import OrderedDict
from functools import wraps
from inspect import signature
from typing import Any, Callable, Dict


def freeze(value):
    if isinstance(value, tuple):
        return tuple, tuple(map(freeze, value))
    return type(value), value


def cached(maxsize: int = 128) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Keep up to maxsize results; the one that was used longest ago goes first."""
    if maxsize < 1:
        raise ValueError("maxsize must be at least 1")

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        shape = signature(function)
        results: "OrderedDict[Any, Any]" = OrderedDict()
        counts = {"hits": 0, "misses": 0}

        @wraps(function)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            try:
                bound = shape.bind(*args, **kwargs)
                bound.apply_defaults()
                key = hash(freeze(bound.args + tuple(sorted(bound.kwargs.items()))))
                known = key in results
            except TypeError:  # an argument that cannot be hashed
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

        def info() -> Dict[str, int]:
            return dict(counts, size=len(results))

        wrapper.info = info  # type: ignore[attr-defined]
        return wrapper

    return decorate
