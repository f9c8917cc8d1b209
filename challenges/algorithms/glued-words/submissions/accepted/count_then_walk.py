"""Count from the end, then walk from the front over positions that lead to the end."""
from typing import List, Tuple


def split_ways(text: str, words: List[str], limit: int) -> Tuple[int, List[List[str]]]:
    if limit < 0:
        raise ValueError("negative limit")
    known = set(words) - {""}
    lengths = sorted({len(word) for word in known}, reverse=True)
    size = len(text)
    ways = [0] * size + [1]
    fitting = [[] for _ in range(size + 1)]
    for start in range(size - 1, -1, -1):
        for length in lengths:
            end = start + length
            if end <= size and ways[end] and text[start:end] in known:
                ways[start] += ways[end]
                fitting[start].append(text[start:end])

    found = []
    chosen = []
    position = 0
    open_choices = [iter(fitting[0])]
    if size == 0:
        found.append([])
    while open_choices and len(found) < limit:
        word = next(open_choices[-1], None)
        if word is None:
            open_choices.pop()
            if chosen:
                position -= len(chosen.pop())
            continue
        chosen.append(word)
        position += len(word)
        if position == size:
            found.append(list(chosen))
        open_choices.append(iter(fitting[position]))
    return ways[0], found[:limit]
