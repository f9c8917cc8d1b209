"""itertools.groupby finds the paragraphs, textwrap fills them."""
import textwrap
from itertools import groupby


def wrap_text(text: str, width: int) -> str:
    if width < 1:
        raise ValueError(width)
    filled = []
    for blank, lines in groupby(text.split("\n"), key=lambda line: not line.strip()):
        if not blank:
            words = " ".join(" ".join(lines).split())
            filled.append(textwrap.fill(words, width, break_long_words=False, break_on_hyphens=False))
    return "\n\n".join(filled)
