"""Process events as they come; each account keeps those that must wait."""
import json
import sys
from collections import Counter
from dataclasses import dataclass, field


class Malformed(ValueError):
    pass


def parse(line):
    try:
        event = json.loads(line)
    except ValueError as error:
        raise Malformed from error
    if type(event) is not dict:
        raise Malformed

    def text(key):
        value = event.get(key)
        if type(value) is not str or not value:
            raise Malformed(key)
        return value

    def whole(key):
        value = event.get(key)
        if type(value) is not int or value < 1:
            raise Malformed(key)
        return value

    kind = text("type")
    if kind not in ("deposit", "withdraw", "close"):
        raise Malformed("type")
    amount = 0 if kind == "close" else whole("amount")
    return text("id"), text("account"), whole("seq"), kind, amount


@dataclass
class Account:
    balance: int = 0
    is_open: bool = True
    last: int = 0
    waiting: dict = field(default_factory=dict)

    def has(self, seq):
        return seq <= self.last or seq in self.waiting

    def ready(self):
        """Yield the waiting events whose turn has come."""
        while self.last + 1 in self.waiting:
            self.last += 1
            yield self.waiting.pop(self.last)

    def apply(self, kind, amount):
        """Return whether the event was accepted."""
        if not self.is_open or kind == "withdraw" and amount > self.balance:
            return False
        if kind == "close":
            self.is_open = False
        else:
            self.balance += amount if kind == "deposit" else -amount
        return True


def main():
    accounts = {}
    seen = set()
    counts = Counter()
    for line in sys.stdin:
        if not line.strip():
            continue
        try:
            identity, name, seq, kind, amount = parse(line)
        except Malformed:
            counts["malformed"] += 1
            continue
        if identity in seen:
            counts["duplicates"] += 1
            continue
        seen.add(identity)
        account = accounts.setdefault(name, Account())
        if account.has(seq):
            counts["conflicts"] += 1
            continue
        account.waiting[seq] = kind, amount
        for event in account.ready():
            if not account.apply(*event):
                counts["refused"] += 1

    for name in sorted(accounts):
        account = accounts[name]
        print(
            name,
            "open" if account.is_open else "closed",
            "balance=%d" % account.balance,
            "seq=%d" % account.last,
            "pending=%d" % len(account.waiting),
        )
    for name in ("duplicates", "conflicts", "refused", "malformed"):
        print(name, counts[name])


if __name__ == "__main__":
    main()
