# Mistake: starts a thread for each item, and a semaphore holds them back.
import threading


def parallel_map(function, items, threads):
    if threads < 1:
        raise ValueError("threads must be at least 1")
    items = list(items)
    results, errors = [None] * len(items), {}
    free = threading.Semaphore(threads)
    workers = []

    def call(number):
        try:
            results[number] = function(items[number])
        except BaseException as error:
            errors[number] = error
        finally:
            free.release()

    for number in range(len(items)):
        free.acquire()
        if errors:
            break
        workers.append(threading.Thread(target=call, args=(number,)))
        workers[-1].start()
    for worker in workers:
        worker.join()
    if errors:
        raise errors[min(errors)]
    return results
