# Mistake: looks at one device at a time, so links over another account are missed.
from collections import defaultdict


def group_sizes(accounts, uses):
    accounts_of = defaultdict(set)
    for account, device in uses:
        accounts_of[device].add(account)
    sizes, seen = [], set()
    for group in accounts_of.values():
        fresh = group - seen
        if fresh:
            sizes.append(len(fresh))
            seen |= fresh
    sizes += [1] * (len(accounts) - len(seen))
    return sorted(sizes, reverse=True)
