# Mistake: list.pop(0) moves all other sources by one place, for each item.

ENDED = object()


def round_robin(*sources):
    queue = [iter(source) for source in sources]
    while queue:
        iterator = queue.pop(0)
        item = next(iterator, ENDED)
        if item is not ENDED:
            queue.append(iterator)
            yield item
