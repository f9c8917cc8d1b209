# Mistake: starts as many threads as are allowed, however few items there are.
import threading


def parallel_map(function, items, threads):
    if threads < 1:
        raise ValueError("threads must be at least 1")
    items = list(items)
    results = [None] * len(items)
    errors = {}
    numbers = iter(range(len(items)))
    lock = threading.Lock()

    def work():
        while True:
            with lock:
                number = None if errors else next(numbers, None)
            if number is None:
                return
            try:
                results[number] = function(items[number])
            except BaseException as error:
                with lock:
                    errors[number] = error

    workers = [threading.Thread(target=work) for _ in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    if errors:
        raise errors[min(errors)]
    return results
