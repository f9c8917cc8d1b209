# Mistake: cuts the time that the service named down to the cap.


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
            named = getattr(error, "retry_after", None) or 0
            sleep(min(cap, max(jitter(delay), named)))
            delay = min(2 * delay, cap)
