# Mistake: all threads take items from the same generator without a lock.
import threading


def parallel_map(function, items, threads):
    if threads < 1:
        raise ValueError("threads must be at least 1")
    numbered = enumerate(items)
    results, errors = {}, {}

    def work():
        number = -1
        while not errors:
            try:
                number, item = next(numbered)
                results[number] = function(item)
            except StopIteration:
                return
            except BaseException as error:
                errors[number] = error

    workers = [threading.Thread(target=work) for _ in range(min(threads, 4))]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    if errors:
        raise errors[min(errors)]
    return [results[number] for number in range(len(results))]
