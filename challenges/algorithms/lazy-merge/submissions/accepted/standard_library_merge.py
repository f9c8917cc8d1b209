"""heapq.merge of sources that check themselves and yield pairs of key and item."""
import heapq
from operator import itemgetter


def checked(source, key):
    ranks = []
    for item in source:
        rank = key(item)
        if ranks and rank < ranks[0]:
            raise ValueError("a source is not sorted")
        ranks = [rank]
        yield rank, item


def merge_sorted(sources, key=None):
    pairs = [checked(source, key or (lambda item: item)) for source in sources]
    for _, item in heapq.merge(*pairs, key=itemgetter(0)):
        yield item
