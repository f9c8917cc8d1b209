# Mistake: zip ends as soon as one source has ended; the items of the others are lost.


def round_robin(*sources):
    for items in zip(*sources):
        yield from items
