# Takes attempts for the number of repetitions.
def retry(operation, attempts, delay, sleep, retry_on=(ConnectionError, TimeoutError)):
    if attempts < 1:
        raise ValueError("at least one attempt")
    for number in range(attempts + 1):
        try:
            return operation()
        except retry_on:
            if number == attempts:
                raise
            sleep(delay * 2 ** number)
