# Mistake: reads retry_after from errors that have no such attribute.


def retry(operation, attempts, base, cap, sleep, jitter, retry_on=(ConnectionError, TimeoutError)):
    if attempts < 1:
        raise ValueError("at least one attempt is needed")
    delay = min(base, cap)
    for attempt in range(1, attempts + 1):
        try:
            return operation()
        except retry_on as error:
            if attempt == attempts:
                raise
            sleep(max(jitter(delay), error.retry_after))
            delay = min(2 * delay, cap)
