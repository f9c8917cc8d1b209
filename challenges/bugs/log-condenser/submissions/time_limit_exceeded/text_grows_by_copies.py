# Mistake: finds records by a dictionary, but still copies the text for each of its lines.
"""Condenses a log: each record once, with its number."""
from collections import deque
from typing import List, Tuple


def condense(lines: List[str]) -> List[Tuple[int, str]]:
    """Return number and text of the different records of a log."""
    todo = deque(lines)
    counts = {}
    while todo:
        line = todo.popleft()
        if not line.strip():
            continue
        if line[0] in " \t":
            continue
        # A record begins; what follows with a blank or a tab is part of it.
        text = line
        while todo and (not todo[0].strip() or todo[0][0] in " \t"):
            more = todo.popleft()
            if more.strip():
                text = text + "\n" + more
        counts[text] = counts.get(text, 0) + 1
    return [(count, text) for text, count in counts.items()]
