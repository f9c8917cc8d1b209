# Mistake: StopIteration of a source inside a generator becomes a RuntimeError.
import heapq


def merge_sorted(sources, key=None):
    key = key or (lambda item: item)
    heap = []
    for number, source in enumerate(sources):
        iterator = iter(source)
        item = next(iterator)
        heap.append((key(item), number, item, iterator))
    heapq.heapify(heap)
    while heap:
        last, number, item, iterator = heap[0]
        yield item
        item = next(iterator)
        if key(item) < last:
            raise ValueError("not sorted")
        heapq.heapreplace(heap, (key(item), number, item, iterator))
