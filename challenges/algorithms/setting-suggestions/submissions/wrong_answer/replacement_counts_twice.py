# Mistake: knows only insertion and deletion, so a replacement costs two edits.


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        following = [i]
        for j, y in enumerate(b):
            following.append(row[j] if x == y else 1 + min(row[j + 1], following[j]))
        row = following
    return row[-1]


def suggest(name, known, limit):
    if limit < 0:
        raise ValueError("limit")
    if name in known:
        return []
    allowed = max(1, len(name) // 3)
    found = [(distance(name, other), other) for other in set(known)]
    return sorted(pair for pair in found if pair[0] <= allowed)[:limit]
