# Mistake: nothing is mended; searches and copies in each step.
"""Condenses a log: each record once, with its number."""
from typing import List, Tuple


def condense(lines: List[str]) -> List[Tuple[int, str]]:
    """Return number and text of the different records of a log."""
    todo = list(lines)
    texts: List[str] = []
    counts: List[int] = []
    while todo:
        line = todo.pop(0)
        if not line.strip():
            continue
        if line[0] in " \t":
            continue
        # A record begins; what follows with a blank or a tab is part of it.
        text = line
        while todo and (not todo[0].strip() or todo[0][0] in " \t"):
            more = todo.pop(0)
            if more.strip():
                text = text + "\n" + more
        if text in texts:
            counts[texts.index(text)] += 1
        else:
            texts = texts + [text]
            counts = counts + [1]
    return list(zip(counts, texts))
