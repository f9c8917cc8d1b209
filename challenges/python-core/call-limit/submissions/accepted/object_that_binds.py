"""A callable object; __get__ makes it work as a method."""
import functools
import types
from typing import Callable, Optional


class Limited:
    def __init__(self, function: Callable, times: int) -> None:
        functools.update_wrapper(self, function)
        self._function = function
        self._times = times
        self.calls = 0

    def __call__(*args, **kwargs):
        self, *args = args
        if self.calls == self._times:
            raise RuntimeError("{} may be called {} times".format(self._function, self._times))
        self.calls += 1
        return self._function(*args, **kwargs)

    def __get__(self, instance, owner=None):
        return self if instance is None else types.MethodType(self, instance)

    def reset(self) -> None:
        self.calls = 0


def call_limit(function: Optional[Callable] = None, *, times: int = 3) -> Callable:
    if times < 0:
        raise ValueError("no such limit: {}".format(times))

    def decorate(function: Callable) -> Callable:
        return Limited(function, times)

    return decorate if function is None else decorate(function)
