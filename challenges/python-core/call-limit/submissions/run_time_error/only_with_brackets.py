# Mistake: works as @call_limit(times=5) only; with @call_limit the function is taken for the settings.
import functools


def call_limit(function=None, *, times=3):
    if times < 0:
        raise ValueError("times must not be negative")

    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            if wrapper.calls >= times:
                raise RuntimeError("no calls left")
            wrapper.calls += 1
            return function(*args, **kwargs)

        def reset():
            wrapper.calls = 0

        wrapper.reset = reset
        reset()
        return wrapper

    return decorate
