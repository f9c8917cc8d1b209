"""A generator cuts the log into records, a Counter counts them."""
from collections import Counter
from typing import Iterator, List, Tuple


def records(lines: List[str]) -> Iterator[str]:
    kept = [line for line in lines if line.strip()]
    starts = [place for place, line in enumerate(kept) if not line.startswith((" ", "\t"))]
    for start, end in zip(starts, starts[1:] + [len(kept)]):
        yield "\n".join(kept[start:end])


def condense(lines: List[str]) -> List[Tuple[int, str]]:
    return [(count, text) for text, count in Counter(records(lines)).items()]
