from typing import List, Optional, Tuple


def assign_slots(
    choices: List[List[int]],
    rooms: int,
    apart: List[Tuple[int, int]],
    before: List[Tuple[int, int]],
) -> Optional[List[int]]:
    """Return the first plan in lexicographic order, one slot for each speaker, or None."""
    raise NotImplementedError
