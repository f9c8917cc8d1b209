"""The table of distances, two rows at a time."""
from typing import List, Tuple


def distance(first: str, second: str) -> int:
    row = list(range(len(second) + 1))
    for i, x in enumerate(first, 1):
        following = [i]
        for j, y in enumerate(second):
            if x == y:
                following.append(row[j])
            else:
                following.append(1 + min(row[j], row[j + 1], following[j]))
        row = following
    return row[-1]


def suggest(name: str, known: List[str], limit: int) -> List[Tuple[int, str]]:
    if limit < 0:
        raise ValueError("negative limit")
    names = set(known)
    if name in names:
        return []
    allowed = max(1, len(name) // 3)
    found = [(distance(name, other), other) for other in names]
    return sorted(pair for pair in found if pair[0] <= allowed)[:limit]
