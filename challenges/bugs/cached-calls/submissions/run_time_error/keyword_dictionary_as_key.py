# Mistake: puts the dictionary of the keyword arguments into the key, which cannot be hashed then; the try guards the positional ones only.
"""A decorator that keeps the results of a function."""
from collections import OrderedDict
from functools import wraps
from typing import Any, Callable, Dict


def cached(maxsize: int = 128) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Keep up to maxsize results; the one that was used longest ago goes first."""
    if maxsize < 1:
        raise ValueError("maxsize must be at least 1")

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        results: "OrderedDict[Any, Any]" = OrderedDict()
        counts = {"hits": 0, "misses": 0}

        @wraps(function)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            key = (args, kwargs)
            try:
                hash(args)
            except TypeError:  # an argument that cannot be hashed
                return function(*args, **kwargs)
            known = key in results
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
