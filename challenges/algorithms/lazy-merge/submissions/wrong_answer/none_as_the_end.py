# Mistake: takes an item None for the end of a source.
import heapq


def merge_sorted(sources, key=None):
    key = key or (lambda item: item)
    heap = []
    for number, source in enumerate(sources):
        iterator = iter(source)
        item = next(iterator, None)
        if item is not None:
            heap.append((key(item), number, item, iterator))
    heapq.heapify(heap)
    while heap:
        last, number, item, iterator = heap[0]
        yield item
        item = next(iterator, None)
        if item is None:
            heapq.heappop(heap)
            continue
        if key(item) < last:
            raise ValueError("not sorted")
        heapq.heapreplace(heap, (key(item), number, item, iterator))
