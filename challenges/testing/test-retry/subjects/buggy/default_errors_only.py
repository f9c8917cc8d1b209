# Ignores the argument.
def retry(operation, attempts, delay, sleep, retry_on=(ConnectionError, TimeoutError)):
    if attempts < 1:
        raise ValueError("at least one attempt")
    for number in range(attempts):
        try:
            return operation()
        except (ConnectionError, TimeoutError):
            if number == attempts - 1:
                raise
            sleep(delay * 2 ** number)
