# Mistake: the name and the docstring of the function are lost.


def call_limit(function=None, *, times=3):
    if times < 0:
        raise ValueError("times must not be negative")
    if function is None:
        return lambda function: call_limit(function, times=times)

    def wrapper(*args, **kwargs):
        if wrapper.calls >= times:
            raise RuntimeError("no calls left")
        wrapper.calls += 1
        return function(*args, **kwargs)

    def reset():
        wrapper.calls = 0

    wrapper.reset = reset
    wrapper.__wrapped__ = function
    reset()
    return wrapper
