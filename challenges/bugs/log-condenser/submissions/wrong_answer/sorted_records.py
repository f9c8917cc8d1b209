# Mistake: sorts the records to count equal ones, which loses their order.
"""Condenses a log: each record once, with its number."""
from itertools import groupby
from typing import List, Tuple


def condense(lines: List[str]) -> List[Tuple[int, str]]:
    """Return number and text of the different records of a log."""
    records = []
    for line in lines:
        if not line.strip():
            continue
        if line[0] not in " \t":
            records.append([line])
        elif records:
            records[-1].append(line)
    return [(len(list(group)), text) for text, group in groupby(sorted("\n".join(record) for record in records))]
