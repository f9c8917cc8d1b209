# Mistake: recursion, one level for each attempt.


def retry(operation, attempts, base, cap, sleep, jitter, retry_on=(ConnectionError, TimeoutError)):
    if attempts < 1:
        raise ValueError("at least one attempt is needed")
    delay = min(base, cap)
    try:
        return operation()
    except retry_on as error:
        if attempts == 1:
            raise
        wait = jitter(delay)
        named = getattr(error, "retry_after", None)
        sleep(wait if named is None else max(wait, named))
        return retry(operation, attempts - 1, 2 * delay, cap, sleep, jitter, retry_on)
