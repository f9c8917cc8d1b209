# Mistake: sorts the sizes in the wrong direction.
from collections import Counter


def group_sizes(accounts, uses):
    parent = {account: account for account in accounts}

    def root(account):
        while parent[account] != account:
            parent[account] = parent[parent[account]]
            account = parent[account]
        return account

    first = {}
    for account, device in uses:
        parent[root(account)] = root(first.setdefault(device, account))
    return sorted(Counter(root(account) for account in accounts).values())
