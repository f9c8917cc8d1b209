"""A few threads take the next number under a lock and leave the result at its place."""
import threading
from typing import Any, Callable, Dict, Iterable, List


def parallel_map(function: Callable[[Any], Any], items: Iterable[Any], threads: int) -> List[Any]:
    if threads < 1:
        raise ValueError("threads must be at least 1")
    items = list(items)
    results: List[Any] = [None] * len(items)
    errors: Dict[int, BaseException] = {}
    numbers = iter(range(len(items)))
    lock = threading.Lock()

    def work() -> None:
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

    workers = [threading.Thread(target=work) for _ in range(min(threads, len(items)))]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    if errors:
        raise errors[min(errors)]
    return results
