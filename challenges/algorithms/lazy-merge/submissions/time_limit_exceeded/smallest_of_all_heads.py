# Mistake: goes through the first items of all sources for each item that is handed out.


def merge_sorted(sources, key=None):
    key = key or (lambda item: item)
    end = object()
    heads = []
    for number, source in enumerate(sources):
        iterator = iter(source)
        item = next(iterator, end)
        if item is not end:
            heads.append((key(item), number, item, iterator))
    while heads:
        head = min(heads, key=lambda head: head[:2])
        last, number, item, iterator = head
        yield item
        heads.remove(head)
        item = next(iterator, end)
        if item is not end:
            if key(item) < last:
                raise ValueError("not sorted")
            heads.append((key(item), number, item, iterator))
