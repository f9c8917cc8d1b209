"""One walk; the stack holds each opening bracket with its place."""
from typing import List, Optional, Tuple

PAIRS = {")": "(", "]": "[", "}": "{"}


def first_fault(text: str) -> Optional[Tuple[int, int]]:
    stack: List[Tuple[str, Tuple[int, int]]] = []
    quote = None
    line, column = 1, 0
    for character in text:
        column += 1
        if character == "\n":
            line += 1
            column = 0
        elif character == '"':
            quote = None if quote else (line, column)
        elif quote:
            continue
        elif character in "([{":
            stack.append((character, (line, column)))
        elif character in PAIRS:
            if not stack or stack.pop()[0] != PAIRS[character]:
                return line, column
    if quote:
        return quote
    return stack[-1][1] if stack else None
