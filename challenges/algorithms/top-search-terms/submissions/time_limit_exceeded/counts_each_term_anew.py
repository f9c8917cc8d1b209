# Mistake: goes through all searches once for every term.


def top_terms(searches, limit):
    if limit < 0:
        raise ValueError("limit must not be negative")
    terms = [search.strip().lower() for search in searches]
    counts = [(term, terms.count(term)) for term in set(terms) if term]
    return sorted(counts, key=lambda item: (-item[1], len(item[0]), item[0]))[:limit]
