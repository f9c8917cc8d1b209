# Mistake: the function is not a generator itself, so the call reads the first items.
import heapq


def merge_sorted(sources, key=None):
    key = key or (lambda item: item)
    end = object()
    heap = []
    for number, source in enumerate(sources):
        iterator = iter(source)
        item = next(iterator, end)
        if item is not end:
            heap.append((key(item), number, item, iterator))
    heapq.heapify(heap)

    def stream():
        while heap:
            last, number, item, iterator = heap[0]
            yield item
            item = next(iterator, end)
            if item is end:
                heapq.heappop(heap)
                continue
            if key(item) < last:
                raise ValueError("not sorted")
            heapq.heapreplace(heap, (key(item), number, item, iterator))

    return stream()
