# Mistake: asks a set whether the text is known, but then searches its place in the list.
"""Condenses a log: each record once, with its number."""
from collections import deque
from typing import List, Tuple


def condense(lines: List[str]) -> List[Tuple[int, str]]:
    """Return number and text of the different records of a log."""
    todo = deque(lines)
    known = set()
    texts: List[str] = []
    counts: List[int] = []
    while todo:
        line = todo.popleft()
        if not line.strip():
            continue
        if line[0] in " \t":
            continue
        # A record begins; what follows with a blank or a tab is part of it.
        pieces = [line]
        while todo and (not todo[0].strip() or todo[0][0] in " \t"):
            more = todo.popleft()
            if more.strip():
                pieces.append(more)
        text = "\n".join(pieces)
        if text in known:
            counts[texts.index(text)] += 1
        else:
            known.add(text)
            texts.append(text)
            counts.append(1)
    return list(zip(counts, texts))
