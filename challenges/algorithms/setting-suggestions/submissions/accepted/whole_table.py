"""The whole table of distances, filled from the empty ends."""


def distance(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for j in range(1, len(b) + 1):
        table[0][j] = j
    for i in range(1, len(a) + 1):
        above, here, x = table[i - 1], table[i], a[i - 1]
        here[0] = i
        for j, y in enumerate(b, 1):
            best = above[j - 1] if x == y else above[j - 1] + 1
            if above[j] < best:
                best = above[j] + 1
            if here[j - 1] < best:
                best = here[j - 1] + 1
            here[j] = best
    return table[-1][-1]


def suggest(name, known, limit):
    if limit < 0:
        raise ValueError(limit)
    allowed = max(len(name) // 3, 1)
    result = []
    for other in sorted(set(known)):
        if other == name:
            return []
        if abs(len(other) - len(name)) <= allowed:
            edits = distance(name, other)
            if edits <= allowed:
                result.append((edits, other))
    result.sort(key=lambda pair: pair[0])
    return result[:limit]
