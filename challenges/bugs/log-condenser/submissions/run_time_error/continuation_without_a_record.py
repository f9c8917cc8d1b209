# Mistake: takes for granted that there is a record before a continuation.
"""Condenses a log: each record once, with its number."""
from collections import Counter
from typing import List, Tuple


def condense(lines: List[str]) -> List[Tuple[int, str]]:
    """Return number and text of the different records of a log."""
    records = []
    for line in lines:
        if not line.strip():
            continue
        if line[0] in " \t":
            records[-1].append(line)
        else:
            records.append([line])
    return [(count, text) for text, count in Counter(map("\n".join, records)).items()]
