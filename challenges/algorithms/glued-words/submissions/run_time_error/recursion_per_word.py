# Mistake: with memory it is fast enough, but the recursion is as deep as the way is long.
from functools import lru_cache
from itertools import islice


def split_ways(text, words, limit):
    if limit < 0:
        raise ValueError("limit")
    known = set(words) - {""}
    lengths = sorted({len(word) for word in known}, reverse=True)

    @lru_cache(maxsize=None)
    def count(start):
        if start == len(text):
            return 1
        return sum(count(start + n) for n in lengths
                   if start + n <= len(text) and text[start:start + n] in known)

    def walk(start):
        if start == len(text):
            yield []
        for n in lengths:
            if start + n <= len(text) and text[start:start + n] in known and count(start + n):
                for rest in walk(start + n):
                    yield [text[start:start + n]] + rest

    return count(0), list(islice(walk(0), limit))
