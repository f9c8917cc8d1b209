# Mistake: sorts by distance only, so equally near names stay in the given order.


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        following = [i]
        for j, y in enumerate(b):
            following.append(min(row[j] + (x != y), row[j + 1] + 1, following[j] + 1))
        row = following
    return row[-1]


def suggest(name, known, limit):
    if limit < 0:
        raise ValueError("limit")
    if name in known:
        return []
    allowed = max(1, len(name) // 3)
    found = [(distance(name, other), other) for other in dict.fromkeys(known)]
    found = [pair for pair in found if pair[0] <= allowed]
    return sorted(found, key=lambda pair: pair[0])[:limit]
