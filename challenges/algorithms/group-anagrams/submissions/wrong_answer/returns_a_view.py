# Mistake: returns the view of a dictionary in place of a list.
from collections import defaultdict


def group_anagrams(words):
    groups = defaultdict(list)
    for word in words:
        groups["".join(sorted(word))].append(word)
    return groups.values()
