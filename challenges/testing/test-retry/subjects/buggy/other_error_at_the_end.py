# Wraps the last error.
def retry(operation, attempts, delay, sleep, retry_on=(ConnectionError, TimeoutError)):
    if attempts < 1:
        raise ValueError("at least one attempt")
    for number in range(attempts):
        try:
            return operation()
        except retry_on as error:
            if number == attempts - 1:
                raise ConnectionError("all attempts failed") from error
            sleep(delay * 2 ** number)
