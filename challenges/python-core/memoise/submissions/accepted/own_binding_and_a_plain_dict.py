"""Sort the arguments into the parameters by hand; a plain dict is in the order of insertion."""
import functools
from inspect import Parameter, signature

ABSENT = object()


class Normaliser:
    """Turns the arguments of a call into a key that does not depend on how they were passed."""

    def __init__(self, function):
        parameters = list(signature(function).parameters.values())
        self.positional = [p for p in parameters if p.kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD)]
        self.keyword = [p for p in parameters if p.kind is Parameter.KEYWORD_ONLY]
        self.more = any(p.kind is Parameter.VAR_POSITIONAL for p in parameters)
        self.extra = any(p.kind is Parameter.VAR_KEYWORD for p in parameters)

    def key(self, args, kwargs):
        kwargs = dict(kwargs)
        values = list(args[:len(self.positional)])
        for parameter in self.positional[len(values):]:
            values.append(self.take(kwargs, parameter))
        rest = args[len(self.positional):]
        for parameter in self.keyword:
            values.append(self.take(kwargs, parameter))
        twice = any(p.name in kwargs for p in self.positional)
        if rest and not self.more or kwargs and not self.extra or twice:
            raise TypeError("arguments do not fit")
        return tuple(values), rest, tuple(sorted(kwargs.items(), key=lambda item: item[0]))

    @staticmethod
    def take(kwargs, parameter):
        value = kwargs.pop(parameter.name, parameter.default)
        if value is Parameter.empty:
            raise TypeError("missing argument: " + parameter.name)
        return value


def memoise(maxsize=128):
    bound = float("inf") if maxsize is None else maxsize
    if bound < 1:
        raise ValueError("no room")

    def decorate(function):
        normaliser = Normaliser(function)
        results = {}

        def wrapper(*args, **kwargs):
            key = normaliser.key(args, kwargs)
            try:
                hash(key)
            except TypeError:
                return function(*args, **kwargs)
            result = results.pop(key, ABSENT)
            if result is ABSENT:
                result = function(*args, **kwargs)
            results[key] = result
            if len(results) > bound:
                del results[next(iter(results))]
            return result

        wrapper.cache_clear = lambda: results.clear()
        return functools.update_wrapper(wrapper, function)

    return decorate
