# Mistake: waits once more before it gives up.


def retry(operation, attempts, base, cap, sleep, jitter, retry_on=(ConnectionError, TimeoutError)):
    if attempts < 1:
        raise ValueError("at least one attempt is needed")
    delay = min(base, cap)
    for _ in range(attempts):
        try:
            return operation()
        except retry_on as error:
            last = error
            wait = jitter(delay)
            named = getattr(error, "retry_after", None)
            sleep(wait if named is None else max(wait, named))
            delay = min(2 * delay, cap)
    raise last
