# Mistake: executor.map has handed out all items before the first failure is seen.
from concurrent.futures import ThreadPoolExecutor


def parallel_map(function, items, threads):
    if threads < 1:
        raise ValueError("there must be a thread")
    items = list(items)
    with ThreadPoolExecutor(max(1, min(threads, len(items)))) as pool:
        return list(pool.map(function, items))
