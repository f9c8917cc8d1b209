# Derived classes are not found in the tuple.
def retry(operation, attempts, delay, sleep, retry_on=(ConnectionError, TimeoutError)):
    if attempts < 1:
        raise ValueError("at least one attempt")
    for number in range(attempts):
        try:
            return operation()
        except Exception as error:
            if type(error) not in retry_on:
                raise
            if number == attempts - 1:
                raise
            sleep(delay * 2 ** number)
