"""Search from each account that has no group yet, by way of the devices."""
from collections import defaultdict
from typing import List, Tuple


def group_sizes(accounts: List[str], uses: List[Tuple[str, str]]) -> List[int]:
    devices_of = defaultdict(list)
    accounts_of = defaultdict(list)
    for account, device in uses:
        devices_of[account].append(device)
        accounts_of[device].append(account)

    sizes = []
    seen = set()
    for start in accounts:
        if start in seen:
            continue
        seen.add(start)
        group = [start]
        for account in group:
            for device in devices_of[account]:
                for other in accounts_of.pop(device, []):
                    if other not in seen:
                        seen.add(other)
                        group.append(other)
        sizes.append(len(group))
    return sorted(sizes, reverse=True)
