# Mistake: walks over all accounts of a device again for each account on it.
from collections import defaultdict


def group_sizes(accounts, uses):
    devices_of, accounts_of = defaultdict(list), defaultdict(list)
    for account, device in uses:
        devices_of[account].append(device)
        accounts_of[device].append(account)
    sizes, seen = [], set()
    for start in accounts:
        if start in seen:
            continue
        seen.add(start)
        group = [start]
        for account in group:
            for device in devices_of[account]:
                for other in accounts_of[device]:
                    if other not in seen:
                        seen.add(other)
                        group.append(other)
        sizes.append(len(group))
    return sorted(sizes, reverse=True)
