"""A key class that compares values and types; a plain dictionary in the order of use."""
import functools
import inspect
from typing import Any, Callable, Dict, Iterator, Tuple


def flat(value: Any) -> Iterator[Any]:
    """Types and values of a value in depth; the length of a tuple keeps its items together."""
    yield type(value)
    if type(value) is tuple:
        yield len(value)
        for item in value:
            yield from flat(item)
    else:
        yield value


class Memory:
    def __init__(self, function: Callable[..., Any], maxsize: int) -> None:
        self.function = function
        self.maxsize = maxsize
        self.signature = inspect.signature(function)
        self.results: Dict[Tuple[Any, ...], Any] = {}
        self.hits = self.misses = 0

    def key(self, bound: inspect.BoundArguments) -> Tuple[Any, ...]:
        parts = list(flat(bound.args))
        for name in sorted(bound.kwargs):
            parts.append(name)
            parts.extend(flat(bound.kwargs[name]))
        return tuple(parts)

    def call(self, args: Tuple[Any, ...], kwargs: Dict[str, Any]) -> Any:
        bound = self.signature.bind(*args, **kwargs)
        bound.apply_defaults()
        key = self.key(bound)
        try:
            hash(key)
        except TypeError:
            return self.function(*args, **kwargs)
        if key in self.results:
            result = self.results.pop(key)
            self.hits += 1
        else:
            result = self.function(*args, **kwargs)
            self.misses += 1
        self.results[key] = result
        if len(self.results) > self.maxsize:
            del self.results[next(iter(self.results))]
        return result

    def info(self) -> Dict[str, int]:
        return {"hits": self.hits, "misses": self.misses, "size": len(self.results)}


def cached(maxsize: int = 128) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    if maxsize < 1:
        raise ValueError(maxsize)

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        memory = Memory(function, maxsize)

        @functools.wraps(function)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            return memory.call(args, kwargs)

        wrapper.info = memory.info  # type: ignore[attr-defined]
        return wrapper

    return decorate
