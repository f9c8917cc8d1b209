from typing import Iterable, List, Tuple


def top_terms(searches: Iterable[str], limit: int) -> List[Tuple[str, int]]:
    """Return the most frequent terms with their counts, at most limit of them."""
    raise NotImplementedError
