# Mistake: "times or 3" takes a limit of 0 for no limit given.
import functools


def call_limit(function=None, *, times=None):
    times = times or 3
    if times < 0:
        raise ValueError("times must not be negative")
    if function is None:
        return functools.partial(call_limit, times=times)

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
