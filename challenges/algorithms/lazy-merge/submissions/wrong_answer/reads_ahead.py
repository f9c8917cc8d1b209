# Mistake: reads the next item of a source before the current one is handed out.
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
    while heap:
        last, number, item, iterator = heapq.heappop(heap)
        following = next(iterator, end)
        if following is not end:
            if key(following) < last:
                raise ValueError("not sorted")
            heapq.heappush(heap, (key(following), number, following, iterator))
        yield item
