# Keeps the error of the first attempt.
def retry(operation, attempts, delay, sleep, retry_on=(ConnectionError, TimeoutError)):
    if attempts < 1:
        raise ValueError("at least one attempt")
    first = None
    for number in range(attempts):
        try:
            return operation()
        except retry_on as error:
            first = first or error
            if number == attempts - 1:
                raise first
            sleep(delay * 2 ** number)
