# Mistake: zip_longest asks all sources before the first item of the round is given.
from itertools import zip_longest

MISSING = object()


def round_robin(*sources):
    for items in zip_longest(*sources, fillvalue=MISSING):
        for item in items:
            if item is not MISSING:
                yield item
