# Waits before it gives up.
def retry(operation, attempts, delay, sleep, retry_on=(ConnectionError, TimeoutError)):
    if attempts < 1:
        raise ValueError("at least one attempt")
    for number in range(attempts):
        try:
            return operation()
        except retry_on:
            sleep(delay * 2 ** number)
            if number == attempts - 1:
                raise
