# Mistake: no ring at all; with another number of nodes, nearly all keys move.
import hashlib


class HashRing:
    def __init__(self, points):
        if points < 1:
            raise ValueError("no points")
        self.nodes = {}

    def add(self, node, weight=1):
        if node in self.nodes or weight < 1:
            raise ValueError("there already, or without weight")
        self.nodes[node] = weight

    def remove(self, node):
        del self.nodes[node]

    def find(self, key):
        return self.replicas(key, 1)[0]

    def replicas(self, key, count):
        if not self.nodes:
            raise LookupError("the ring is empty")
        nodes = sorted(self.nodes)
        start = int.from_bytes(hashlib.sha256(key.encode()).digest()[:2], "big") % len(nodes)
        return (nodes[start:] + nodes[:start])[:count]
