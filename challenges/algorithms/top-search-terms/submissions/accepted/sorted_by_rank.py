"""A dictionary of counts, all of it sorted."""


def rank(item):
    term, count = item
    return -count, len(term), term


def top_terms(searches, limit):
    if limit < 0:
        raise ValueError("limit must not be negative")
    counts = {}
    for search in searches:
        term = search.strip().lower()
        if term:
            counts[term] = counts.get(term, 0) + 1
    return sorted(counts.items(), key=rank)[:limit]
