from typing import List, Tuple


def suggest(name: str, known: List[str], limit: int) -> List[Tuple[int, str]]:
    """Return up to `limit` known settings near to name, each with its distance."""
    raise NotImplementedError
