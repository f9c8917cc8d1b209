# Mistake: counts first and compares then, so that refused calls are counted as well.
import functools


def call_limit(function=None, *, times=3):
    if times < 0:
        raise ValueError("times must not be negative")
    if function is None:
        return functools.partial(call_limit, times=times)

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        if wrapper.calls > times:
            raise RuntimeError("no calls left")
        return function(*args, **kwargs)

    def reset():
        wrapper.calls = 0

    wrapper.reset = reset
    reset()
    return wrapper
