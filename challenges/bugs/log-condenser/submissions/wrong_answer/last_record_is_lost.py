# Mistake: closes a record at the next one only, so the last one is missing.
"""Condenses a log: each record once, with its number."""
from typing import List, Tuple


def condense(lines: List[str]) -> List[Tuple[int, str]]:
    """Return number and text of the different records of a log."""
    counts = {}
    pieces = []
    for line in lines:
        if not line.strip():
            continue
        if line[0] in " \t":
            if pieces:
                pieces.append(line)
            continue
        if pieces:
            text = "\n".join(pieces)
            counts[text] = counts.get(text, 0) + 1
        pieces = [line]
    return [(count, text) for text, count in counts.items()]
