from typing import List, Tuple


def group_sizes(accounts: List[str], uses: List[Tuple[str, str]]) -> List[int]:
    """Return the sizes of the groups of linked accounts, the largest first."""
    raise NotImplementedError
