# Mistake: entries (key, item, iterator) make Python compare items when keys are equal.
import heapq


def merge_sorted(sources, key=None):
    key = key or (lambda item: item)
    end = object()
    heap = []
    for source in sources:
        iterator = iter(source)
        item = next(iterator, end)
        if item is not end:
            heapq.heappush(heap, (key(item), item, iterator))
    while heap:
        last, item, iterator = heap[0]
        yield item
        item = next(iterator, end)
        if item is end:
            heapq.heappop(heap)
            continue
        if key(item) < last:
            raise ValueError("not sorted")
        heapq.heapreplace(heap, (key(item), item, iterator))
