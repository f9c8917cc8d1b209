# Mistake: the power is computed before it is capped, and overflows.


def retry(operation, attempts, base, cap, sleep, jitter, retry_on=(ConnectionError, TimeoutError)):
    if attempts < 1:
        raise ValueError("at least one attempt is needed")
    for attempt in range(attempts):
        try:
            return operation()
        except retry_on as error:
            if attempt == attempts - 1:
                raise
            wait = jitter(min(cap, base * 2 ** attempt))
            named = getattr(error, "retry_after", None)
            sleep(wait if named is None else max(wait, named))
