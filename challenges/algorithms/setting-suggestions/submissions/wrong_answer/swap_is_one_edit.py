# Mistake: also allows to swap two neighbours as one edit, which is another distance.


def distance(a, b):
    rows = [list(range(len(b) + 1))]
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            best = min(rows[-1][j - 1] + (x != y), rows[-1][j] + 1, row[j - 1] + 1)
            if i > 1 and j > 1 and x == b[j - 2] and y == a[i - 2]:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def suggest(name, known, limit):
    if limit < 0:
        raise ValueError("limit")
    if name in known:
        return []
    allowed = max(1, len(name) // 3)
    found = [(distance(name, other), other) for other in set(known)]
    return sorted(pair for pair in found if pair[0] <= allowed)[:limit]
