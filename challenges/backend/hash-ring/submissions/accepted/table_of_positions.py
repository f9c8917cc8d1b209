"""A sorted list of nodes at each position, and a table from position to the next one in use, made when needed."""
import struct
from bisect import insort
from hashlib import sha256
from typing import Dict, List, Optional


def place(text: str) -> int:
    return struct.unpack(">H", sha256(text.encode()).digest()[:2])[0]


class HashRing:
    SIZE = 65536

    def __init__(self, points: int) -> None:
        if points < 1:
            raise ValueError("at least one point is needed")
        self._points = points
        self._counts: Dict[str, int] = {}
        self._at: Dict[int, List[str]] = {}
        self._next: Optional[List[int]] = None

    def add(self, node: str, weight: int = 1) -> None:
        if weight < 1:
            raise ValueError("the weight must be positive")
        if node in self._counts:
            raise ValueError("%r is there already" % node)
        self._counts[node] = self._points * weight
        for number in range(self._points * weight):
            insort(self._at.setdefault(place("{}#{}".format(node, number)), []), node)
        self._next = None

    def remove(self, node: str) -> None:
        for number in range(self._counts.pop(node)):
            position = place("{}#{}".format(node, number))
            self._at[position].remove(node)
            if not self._at[position]:
                del self._at[position]
        self._next = None

    def _table(self) -> List[int]:
        if not self._at:
            raise LookupError("no node")
        if self._next is None:
            table = []
            before = -1
            for position in sorted(self._at):
                table += [position] * (position - before)
                before = position
            self._next = table + [min(self._at)] * (self.SIZE - len(table))
        return self._next

    def find(self, key: str) -> str:
        return self._at[self._table()[place(key)]][0]

    def replicas(self, key: str, count: int) -> List[str]:
        table = self._table()
        found: Dict[str, None] = {}
        first = position = table[place(key)]
        while True:
            found.update(dict.fromkeys(self._at[position]))
            position = table[(position + 1) % self.SIZE]
            if len(found) >= count or position == first:
                return list(found)[:count]
