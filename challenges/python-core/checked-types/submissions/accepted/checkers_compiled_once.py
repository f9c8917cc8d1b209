"""Translate each annotation into a checking function once; it raises Misfit with the steps to the place."""
import functools
import inspect
import typing
from typing import Any, Callable, Dict, List, Tuple, Union

Check = Callable[[Any], None]


class Misfit(Exception):
    def __init__(self) -> None:
        super().__init__()
        self.steps: List[str] = []


def compile_class(cls: type) -> Check:
    allowed = (float, int) if cls is float else cls
    refuses_bool = cls in (int, float)

    def check(value):
        if not isinstance(value, allowed) or refuses_bool and isinstance(value, bool):
            raise Misfit
    return check


def compile_union(alternatives: List[Check]) -> Check:
    def check(value):
        for alternative in alternatives:
            try:
                return alternative(value)
            except Misfit:
                pass
        raise Misfit
    return check


def compile_items(container: type, pairs_of: Callable[[Any], Any]) -> Check:
    """pairs_of(value) gives (index or key, item, check of the item), or raises Misfit."""
    def check(value):
        if not isinstance(value, container):
            raise Misfit
        for key, item, item_check in pairs_of(value):
            try:
                item_check(item)
            except Misfit as misfit:
                misfit.steps.append("[{!r}]".format(key))
                raise
    return check


def compile_annotation(annotation: Any) -> Check:
    if annotation is Any:
        return lambda value: None
    if annotation is None:
        return compile_class(type(None))
    origin = typing.get_origin(annotation)
    if origin is None:
        return compile_class(annotation)
    parts = typing.get_args(annotation)
    if origin is tuple and parts[-1] is Ellipsis or origin is list:
        one = compile_annotation(parts[0])
        return compile_items(origin, lambda value: ((i, item, one) for i, item in enumerate(value)))
    checks = [compile_annotation(part) for part in parts]
    if origin is Union:
        return compile_union(checks)
    if origin is dict:
        def entries(value: Dict):
            for key, item in value.items():
                checks[0](key)
                yield key, item, checks[1]
        return compile_items(dict, entries)

    def fixed(value: Tuple):
        if len(value) != len(checks):
            raise Misfit
        return ((i, item, check) for i, (item, check) in enumerate(zip(value, checks)))
    return compile_items(tuple, fixed)


def checked(function: Callable) -> Callable:
    signature = inspect.signature(function)
    checks: Dict[str, Check] = {}

    def prepare():
        for name, annotation in typing.get_type_hints(function).items():
            check = compile_annotation(annotation)
            parameter = signature.parameters.get(name)
            if parameter and parameter.kind is parameter.VAR_POSITIONAL:
                check = compile_annotation(Tuple[annotation, ...])
            elif parameter and parameter.kind is parameter.VAR_KEYWORD:
                check = compile_annotation(Dict[str, annotation])
            checks[name] = check

    def verify(name: str, value: Any) -> None:
        try:
            if name in checks:
                checks[name](value)
        except Misfit as misfit:
            steps = "".join(reversed(misfit.steps))
            raise TypeError("{}{}: wrong type".format(name, steps)) from None

    def wrapper(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        if not checks:
            prepare()
        for name, value in bound.arguments.items():
            verify(name, value)
        result = function(*args, **kwargs)
        verify("return", result)
        return result

    return functools.update_wrapper(wrapper, function)
