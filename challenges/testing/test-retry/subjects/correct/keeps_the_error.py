import itertools


def retry(operation, attempts, delay, sleep, retry_on=(ConnectionError, TimeoutError)):
    if attempts < 1:
        raise ValueError("no attempts")
    for left in itertools.count(attempts - 1, -1):
        try:
            result = operation()
        except retry_on as error:
            if not left:
                raise error
            sleep(delay)
            delay *= 2
        else:
            return result
