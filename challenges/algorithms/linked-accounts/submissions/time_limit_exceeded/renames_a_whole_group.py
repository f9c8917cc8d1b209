# Mistake: joins two groups by a pass over all accounts.
from collections import Counter


def group_sizes(accounts, uses):
    group_of = {account: number for number, account in enumerate(accounts)}
    first = {}
    for account, device in uses:
        old, new = group_of[account], group_of[first.setdefault(device, account)]
        if old != new:
            for other in accounts:
                if group_of[other] == old:
                    group_of[other] = new
    return sorted(Counter(group_of.values()).values(), reverse=True)
