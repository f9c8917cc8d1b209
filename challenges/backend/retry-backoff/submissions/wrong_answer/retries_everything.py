# Mistake: catches every exception, also those that will come again.


def retry(operation, attempts, base, cap, sleep, jitter, retry_on=(ConnectionError, TimeoutError)):
    if attempts < 1:
        raise ValueError("at least one attempt is needed")
    delay = min(base, cap)
    for attempt in range(1, attempts + 1):
        try:
            return operation()
        except Exception as error:
            if attempt == attempts:
                raise
            wait = jitter(delay)
            named = getattr(error, "retry_after", None)
            sleep(wait if named is None else max(wait, named))
            delay = min(2 * delay, cap)
