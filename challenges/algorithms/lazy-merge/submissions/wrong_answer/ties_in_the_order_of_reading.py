# Mistake: numbers the entries as they are read, so among equal keys the item read first comes first.
import heapq
from itertools import count


def merge_sorted(sources, key=None):
    key = key or (lambda item: item)
    end = object()
    ticket = count()
    heap = []
    for source in sources:
        iterator = iter(source)
        item = next(iterator, end)
        if item is not end:
            heap.append((key(item), next(ticket), item, iterator))
    heapq.heapify(heap)
    while heap:
        last, _, item, iterator = heap[0]
        yield item
        item = next(iterator, end)
        if item is end:
            heapq.heappop(heap)
            continue
        if key(item) < last:
            raise ValueError("not sorted")
        heapq.heapreplace(heap, (key(item), next(ticket), item, iterator))
