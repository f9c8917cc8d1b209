# Mistake: accounts and devices are nodes of the same graph, so equal ids become one node.
from collections import defaultdict


def group_sizes(accounts, uses):
    lines = defaultdict(list)
    for account, device in uses:
        lines[account].append(device)
        lines[device].append(account)
    real = set(accounts)
    sizes, seen = [], set()
    for start in accounts:
        if start in seen:
            continue
        seen.add(start)
        group = [start]
        for node in group:
            for other in lines[node]:
                if other not in seen:
                    seen.add(other)
                    group.append(other)
        sizes.append(sum(node in real for node in group))
    return sorted(sizes, reverse=True)
