"""A heap with one entry per source; the next item is read behind the yield."""
import heapq
from typing import Any, Callable, Iterable, Iterator, Optional, TypeVar

T = TypeVar("T")


def merge_sorted(sources: Iterable[Iterable[T]], key: Optional[Callable[[T], Any]] = None) -> Iterator[T]:
    heap = []
    for number, source in enumerate(sources):
        iterator = iter(source)
        for item in iterator:
            heap.append((item if key is None else key(item), number, item, iterator))
            break
    heapq.heapify(heap)
    while heap:
        last, number, item, iterator = heap[0]
        yield item
        try:
            item = next(iterator)
        except StopIteration:
            heapq.heappop(heap)
            continue
        rank = item if key is None else key(item)
        if rank < last:
            raise ValueError("source %d is not sorted" % number)
        heapq.heapreplace(heap, (rank, number, item, iterator))
