# Mistake: without items the pool would have no threads, which it does not accept.
from concurrent.futures import ThreadPoolExecutor
from threading import Event


def parallel_map(function, items, threads):
    if threads < 1:
        raise ValueError("there must be a thread")
    items = list(items)
    failed = Event()

    def guarded(item):
        if failed.is_set():
            return None
        try:
            return function(item)
        except BaseException:
            failed.set()
            raise

    with ThreadPoolExecutor(min(threads, len(items))) as pool:
        futures = [pool.submit(guarded, item) for item in items]
    return [future.result() for future in futures]
