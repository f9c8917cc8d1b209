# Every error is worth another attempt.
def retry(operation, attempts, delay, sleep, retry_on=(ConnectionError, TimeoutError)):
    if attempts < 1:
        raise ValueError("at least one attempt")
    for number in range(attempts):
        try:
            return operation()
        except Exception:
            if number == attempts - 1:
                raise
            sleep(delay * 2 ** number)
