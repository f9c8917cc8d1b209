# Mistake: groupby joins neighbours only; the words have not been sorted by the key.
from itertools import groupby


def group_anagrams(words):
    return [list(group) for _, group in groupby(words, key=sorted)]
