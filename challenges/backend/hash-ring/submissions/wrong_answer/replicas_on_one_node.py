# Mistake: takes the next points for the next nodes.
import hashlib
from bisect import bisect_left, bisect_right


def position(text):
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:2], "big")


class HashRing:
    def __init__(self, points):
        if points < 1:
            raise ValueError("no points")
        self.points = points
        self.nodes = set()
        self.ring = []

    def add(self, node, weight=1):
        if node in self.nodes or weight < 1:
            raise ValueError("there already, or without weight")
        self.nodes.add(node)
        self.ring += [(position("%s#%d" % (node, number)), node) for number in range(self.points * weight)]
        self.ring.sort()

    def remove(self, node):
        self.nodes.remove(node)
        self.ring = [point for point in self.ring if point[1] != node]

    def find(self, key):
        return self.replicas(key, 1)[0]

    def replicas(self, key, count):
        if not self.ring:
            raise LookupError("the ring is empty")
        start = bisect_left(self.ring, (position(key), ""))
        count = min(count, len(self.nodes))
        return [self.ring[index % len(self.ring)][1] for index in range(start, start + count)]
