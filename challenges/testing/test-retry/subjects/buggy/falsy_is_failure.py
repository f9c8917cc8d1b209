# A false result counts as a failure.
def retry(operation, attempts, delay, sleep, retry_on=(ConnectionError, TimeoutError)):
    if attempts < 1:
        raise ValueError("at least one attempt")
    for number in range(attempts):
        try:
            result = operation()
        except retry_on:
            if number == attempts - 1:
                raise
        else:
            if result or number == attempts - 1:
                return result
        sleep(delay * 2 ** number)
