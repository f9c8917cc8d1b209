# Mistake: computes the same distances of the same beginnings over and over.


def distance(a, b):
    if not a or not b:
        return len(a) + len(b)
    if a[-1] == b[-1]:
        return distance(a[:-1], b[:-1])
    return 1 + min(distance(a[:-1], b[:-1]), distance(a[:-1], b), distance(a, b[:-1]))


def suggest(name, known, limit):
    if limit < 0:
        raise ValueError("limit")
    if name in known:
        return []
    allowed = max(1, len(name) // 3)
    found = [(distance(name, other), other) for other in set(known)
             if abs(len(name) - len(other)) <= allowed]
    return sorted(pair for pair in found if pair[0] <= allowed)[:limit]
