"""Builds a property of three closures; the value lives under a private name."""
from typing import Any, Callable, Optional, Tuple, Union

UNSET = object()


class Validated(property):
    def __init__(
        self,
        kind: Union[type, Tuple[type, ...]],
        check: Optional[Callable[[Any], Any]] = None,
        default: Any = UNSET,
    ) -> None:
        self._arguments = kind, check, default

    def __set_name__(self, owner: type, name: str) -> None:
        kind, check, default = self._arguments
        kinds = kind if type(kind) is tuple else (kind,)
        store = "_validated_" + name

        def fail(error: type) -> None:
            raise error("{}.{}: not accepted, or not set".format(owner.__name__, name))

        def get(instance: Any) -> Any:
            try:
                return object.__getattribute__(instance, store)
            except AttributeError:
                if default is UNSET:
                    fail(AttributeError)
                return default

        def put(instance: Any, value: Any) -> None:
            if not isinstance(value, kinds) or value is True or value is False:
                if not (isinstance(value, bool) and bool in kinds):
                    fail(TypeError)
            if not (check or (lambda _: True))(value):
                fail(ValueError)
            object.__setattr__(instance, store, value)

        def remove(instance: Any) -> None:
            try:
                object.__delattr__(instance, store)
            except AttributeError:
                fail(AttributeError)

        super().__init__(get, put, remove)
