"""Union-find: each account points to a parent, the roots stand for the groups."""
from collections import Counter


class Groups:
    def __init__(self, items):
        self.parent = {item: item for item in items}

    def root(self, item):
        while self.parent[item] != item:
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def join(self, one, other):
        self.parent[self.root(one)] = self.root(other)

    def sizes(self):
        return Counter(map(self.root, self.parent)).values()


def group_sizes(accounts, uses):
    groups = Groups(accounts)
    first_account = {}
    for account, device in uses:
        groups.join(account, first_account.setdefault(device, account))
    return sorted(groups.sizes(), reverse=True)
