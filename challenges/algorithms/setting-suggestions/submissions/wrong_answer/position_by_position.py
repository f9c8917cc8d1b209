# Mistake: counts different positions and the surplus; one inserted character moves all others.


def suggest(name, known, limit):
    if limit < 0:
        raise ValueError("limit")
    if name in known:
        return []
    allowed = max(1, len(name) // 3)
    found = []
    for other in set(known):
        edits = sum(x != y for x, y in zip(name, other)) + abs(len(name) - len(other))
        if edits <= allowed:
            found.append((edits, other))
    return sorted(found)[:limit]
