# Mistake: checks the values of a dictionary, but not its keys.
import functools
import inspect
from typing import Any, Union, get_args, get_origin, get_type_hints


def fits_class(value, cls):
    if isinstance(value, bool):
        return issubclass(bool, cls) and cls is not int
    return isinstance(value, cls) or cls is float and isinstance(value, int)


def wrong_place(value, annotation, path):
    """Return the path of the first thing that does not fit, or None."""
    if annotation is Any:
        return None
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is None:
        return None if fits_class(value, annotation) else path
    if origin is Union:
        fits = any(wrong_place(value, alternative, path) is None for alternative in arguments)
        return None if fits else path
    if not isinstance(value, origin):
        return path
    if origin is dict:
        for key, item in value.items():
            wrong = wrong_place(item, arguments[1], "{}[{!r}]".format(path, key))
            if wrong:
                return wrong
        return None
    if origin is list or arguments[-1] is Ellipsis:
        arguments = [arguments[0]] * len(value)
    if len(arguments) != len(value):
        return path
    for index, (item, argument) in enumerate(zip(value, arguments)):
        wrong = wrong_place(item, argument, "{}[{}]".format(path, index))
        if wrong:
            return wrong
    return None


def check(value, annotation, path):
    wrong = wrong_place(value, annotation, path)
    if wrong:
        raise TypeError(wrong + ": does not fit its annotation")


def checked(function):
    signature = inspect.signature(function)

    @functools.lru_cache(None)
    def hints():
        return get_type_hints(function)

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        for name, value in bound.arguments.items():
            if name not in hints():
                continue
            kind = signature.parameters[name].kind
            if kind is inspect.Parameter.VAR_POSITIONAL:
                for index, item in enumerate(value):
                    check(item, hints()[name], "{}[{}]".format(name, index))
            elif kind is inspect.Parameter.VAR_KEYWORD:
                for key, item in value.items():
                    check(item, hints()[name], "{}[{!r}]".format(name, key))
            else:
                check(value, hints()[name], name)
        result = function(*args, **kwargs)
        if "return" in hints():
            check(result, hints()["return"], "return")
        return result

    return wrapper
