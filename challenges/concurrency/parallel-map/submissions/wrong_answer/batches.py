# Mistake: the next batch begins only when the batch before it has ended.
import threading


def parallel_map(function, items, threads):
    if threads < 1:
        raise ValueError("threads must be at least 1")
    items = list(items)
    results, errors = [None] * len(items), {}

    def call(number):
        try:
            results[number] = function(items[number])
        except BaseException as error:
            errors[number] = error

    for start in range(0, len(items), threads):
        workers = [threading.Thread(target=call, args=(number,)) for number in range(start, min(start + threads, len(items)))]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        if errors:
            raise errors[min(errors)]
    return results
