"""Hash ring: consistent hashing with virtual nodes."""
from typing import List


class HashRing:
    """Assigns keys to nodes so that few keys move when nodes come and go."""

    def __init__(self, points: int) -> None:
        """Make an empty ring; a node of weight 1 has this many points."""
        raise NotImplementedError

    def add(self, node: str, weight: int = 1) -> None:
        """Put a node into the ring."""
        raise NotImplementedError

    def remove(self, node: str) -> None:
        """Take a node out of the ring."""
        raise NotImplementedError

    def find(self, key: str) -> str:
        """Return the node to which the key belongs."""
        raise NotImplementedError

    def replicas(self, key: str, count: int) -> List[str]:
        """Return the first count different nodes for the key."""
        raise NotImplementedError
