"""A pool of threads for this call; a flag keeps what has not begun from being called after a failure."""
from concurrent.futures import ThreadPoolExecutor
from threading import Event


def parallel_map(function, items, threads):
    if threads < 1:
        raise ValueError("there must be a thread")
    items = list(items)
    if not items:
        return []
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
