from typing import List, Optional, Tuple


def closest_pair(servers: List[int], storage: List[int], budget: int) -> Optional[Tuple[int, int]]:
    """Return the prices (server, storage) whose sum is closest to budget, or None."""
    raise NotImplementedError
