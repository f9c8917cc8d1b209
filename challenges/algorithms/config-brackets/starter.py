from typing import Optional, Tuple


def first_fault(text: str) -> Optional[Tuple[int, int]]:
    """Return (line, column) of the first fault in the nesting of brackets, or None."""
    raise NotImplementedError
