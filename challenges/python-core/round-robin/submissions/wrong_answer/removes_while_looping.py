# Mistake: removes from the list that the loop goes through, so the source behind is skipped in that round.

ENDED = object()


def round_robin(*sources):
    iterators = [iter(source) for source in sources]
    while iterators:
        for iterator in iterators:
            item = next(iterator, ENDED)
            if item is ENDED:
                iterators.remove(iterator)
            else:
                yield item
