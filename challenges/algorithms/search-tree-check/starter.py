from typing import List, Optional


def misplaced_keys(tree: Optional[tuple]) -> List[int]:
    """Return the keys that break the rule of a binary search tree, parents first."""
    raise NotImplementedError
