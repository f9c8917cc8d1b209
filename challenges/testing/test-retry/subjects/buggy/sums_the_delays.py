# 10, 20, 30: adds where it should double.
def retry(operation, attempts, delay, sleep, retry_on=(ConnectionError, TimeoutError)):
    if attempts < 1:
        raise ValueError("at least one attempt")
    for number in range(attempts):
        try:
            return operation()
        except retry_on:
            if number == attempts - 1:
                raise
            sleep(delay * (number + 1))
