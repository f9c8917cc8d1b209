# Mistake: counts when the function has returned, so calls that raise are free.
import functools


def call_limit(function=None, *, times=3):
    if times < 0:
        raise ValueError("times must not be negative")
    if function is None:
        return functools.partial(call_limit, times=times)

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        if wrapper.calls >= times:
            raise RuntimeError("no calls left")
        result = function(*args, **kwargs)
        wrapper.calls += 1
        return result

    def reset():
        wrapper.calls = 0

    wrapper.reset = reset
    reset()
    return wrapper
