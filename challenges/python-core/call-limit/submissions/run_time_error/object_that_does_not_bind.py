# Mistake: the wrapper is an object without __get__, so a method gets no self.
import functools


class Limited:
    def __init__(self, function, times):
        functools.update_wrapper(self, function)
        self._function = function
        self._times = times
        self.calls = 0

    def __call__(*args, **kwargs):
        self, *args = args
        if self.calls >= self._times:
            raise RuntimeError("no calls left")
        self.calls += 1
        return self._function(*args, **kwargs)

    def reset(self):
        self.calls = 0


def call_limit(function=None, *, times=3):
    if times < 0:
        raise ValueError("times must not be negative")
    if function is None:
        return lambda function: Limited(function, times)
    return Limited(function, times)
