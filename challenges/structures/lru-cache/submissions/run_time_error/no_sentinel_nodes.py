# Mistake: a linked list without sentinels that forgets the case of a single node.
class Node:
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.before = None
        self.after = None


class LRUCache:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.nodes = {}
        self.oldest = None
        self.newest = None

    def __len__(self):
        return len(self.nodes)

    def append(self, node):
        node.before = self.newest
        node.after = None
        if self.newest is None:
            self.oldest = node
        else:
            self.newest.after = node
        self.newest = node

    def remove(self, node):
        if node is self.oldest:
            self.oldest = node.after
            self.oldest.before = None
        elif node is self.newest:
            self.newest = node.before
            self.newest.after = None
        else:
            node.before.after = node.after
            node.after.before = node.before

    def get(self, key, default=None):
        if key not in self.nodes:
            return default
        node = self.nodes[key]
        self.remove(node)
        self.append(node)
        return node.value

    def put(self, key, value):
        if key in self.nodes:
            self.remove(self.nodes.pop(key))
        elif len(self.nodes) == self.capacity:
            del self.nodes[self.oldest.key]
            self.remove(self.oldest)
        self.nodes[key] = Node(key, value)
        self.append(self.nodes[key])
