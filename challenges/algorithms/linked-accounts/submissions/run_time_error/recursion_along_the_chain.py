# Mistake: calls itself for each linked account; a long chain exceeds the recursion limit.
from collections import defaultdict


def group_sizes(accounts, uses):
    devices_of, accounts_of = defaultdict(list), defaultdict(list)
    for account, device in uses:
        devices_of[account].append(device)
        accounts_of[device].append(account)
    seen = set()

    def visit(account):
        seen.add(account)
        size = 1
        for device in devices_of[account]:
            for other in accounts_of.pop(device, []):
                if other not in seen:
                    size += visit(other)
        return size

    return sorted((visit(account) for account in accounts if account not in seen), reverse=True)
