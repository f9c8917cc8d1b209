"""The delays come from a generator; the last attempt stands outside of the loop."""
from itertools import islice


def delays(base, cap):
    while base < cap:
        yield base
        base += base
    while True:
        yield cap


def retry(operation, attempts, base, cap, sleep, jitter, retry_on=(ConnectionError, TimeoutError)):
    if attempts <= 0:
        raise ValueError(attempts)
    for delay in islice(delays(base, cap), attempts - 1):
        try:
            return operation()
        except retry_on as error:
            times = [jitter(delay), getattr(error, "retry_after", None)]
        sleep(max(time for time in times if time is not None))
    return operation()
