"""A dictionary of nodes in a doubly linked ring; one sentinel closes the ring."""
from typing import Any, Dict, Hashable


class Node:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key: Hashable = None, value: Any = None) -> None:
        self.key = key
        self.value = value
        self.before = self
        self.after = self

    def unlink(self) -> None:
        self.before.after = self.after
        self.after.before = self.before

    def link_before(self, other: "Node") -> None:
        self.before = other.before
        self.after = other
        self.before.after = self
        other.before = self


class LRUCache:
    def __init__(self, capacity: int) -> None:
        if capacity < 1:
            raise ValueError(f"capacity must be at least 1, not {capacity}")
        self._capacity = capacity
        self._nodes: Dict[Hashable, Node] = {}
        self._ring = Node()  # ring.after is the oldest node, ring.before the newest

    def __len__(self) -> int:
        return len(self._nodes)

    def get(self, key: Hashable, default: Any = None) -> Any:
        node = self._nodes.get(key)
        if node is None:
            return default
        node.unlink()
        node.link_before(self._ring)
        return node.value

    def put(self, key: Hashable, value: Any) -> None:
        node = self._nodes.get(key)
        if node is not None:
            node.value = value
            node.unlink()
        else:
            if len(self._nodes) == self._capacity:
                oldest = self._ring.after
                oldest.unlink()
                del self._nodes[oldest.key]
            node = self._nodes[key] = Node(key, value)
        node.link_before(self._ring)
