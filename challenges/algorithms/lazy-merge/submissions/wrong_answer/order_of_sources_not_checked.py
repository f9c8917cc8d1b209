# Mistake: takes for granted that each source is sorted.
import heapq


def merge_sorted(sources, key=None):
    yield from heapq.merge(*sources, key=key)
