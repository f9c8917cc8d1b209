# Mistake: one node per position; where two points meet, the later one overwrites the other.
import hashlib
from bisect import bisect_left


def position(text):
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:2], "big")


class HashRing:
    def __init__(self, points):
        if points < 1:
            raise ValueError("no points")
        self.points = points
        self.nodes = set()
        self.owners = {}
        self.ring = []

    def add(self, node, weight=1):
        if node in self.nodes or weight < 1:
            raise ValueError("there already, or without weight")
        self.nodes.add(node)
        for number in range(self.points * weight):
            self.owners[position("%s#%d" % (node, number))] = node
        self.ring = sorted(self.owners)

    def remove(self, node):
        self.nodes.remove(node)
        self.owners = {place: owner for place, owner in self.owners.items() if owner != node}
        self.ring = sorted(self.owners)

    def find(self, key):
        return self.replicas(key, 1)[0]

    def replicas(self, key, count):
        if not self.ring:
            raise LookupError("the ring is empty")
        found = []
        start = bisect_left(self.ring, position(key))
        for index in range(start, start + len(self.ring)):
            node = self.owners[self.ring[index % len(self.ring)]]
            if node not in found:
                found.append(node)
            if len(found) == count:
                break
        return found
