# Mistake: a negative limit cuts from the end instead of raising an error.
from collections import Counter


def top_terms(searches, limit):
    counts = Counter(search.strip().lower() for search in searches)
    counts.pop("", None)
    return sorted(counts.items(), key=lambda item: (-item[1], len(item[0]), item[0]))[:limit]
