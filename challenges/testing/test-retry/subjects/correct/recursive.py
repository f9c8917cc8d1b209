def retry(operation, attempts, delay, sleep, retry_on=(ConnectionError, TimeoutError)):
    if attempts <= 0:
        raise ValueError("attempts: %d" % attempts)
    try:
        return operation()
    except Exception as error:
        if attempts == 1 or not isinstance(error, retry_on):
            raise
    sleep(delay)
    return retry(operation, attempts - 1, delay + delay, sleep, retry_on)
