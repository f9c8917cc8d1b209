"""Streams with a list of balances; a batch is worked out on copies of nothing but its own part."""


class VersionConflict(Exception):
    def __init__(self, expected, actual):
        super().__init__("expected version %r, but it is %d" % (expected, actual))
        self.expected = expected
        self.actual = actual


class Stream:
    def __init__(self):
        self.events = []
        self.changes = []
        self.balances = [0]
        self.reversed = set()


def is_int(value):
    return type(value) is int


class Ledger:
    def __init__(self, log=()):
        self.streams = {}
        found = {}
        for entry in log:
            event = dict(entry)
            account, version = event.pop("account", None), event.pop("version", None)
            if not isinstance(account, str) or not is_int(version):
                raise ValueError("no account or no version")
            known = found.setdefault(account, {}).setdefault(version, event)
            if repr(sorted(known.items())) != repr(sorted(event.items())):
                raise ValueError("two events with the same version")
        for account, events in found.items():
            if sorted(events) != list(range(1, len(events) + 1)):
                raise ValueError("a gap")
            self.append(account, [events[version] for version in sorted(events)], 0)

    def append(self, account, events, expected):
        stream = self.streams.get(account) or Stream()
        first = len(stream.events)
        if expected != first:
            raise VersionConflict(expected, first)
        changes, balances, reversals = [], [stream.balances[-1]], set()
        for event in events:
            kind, fields = event.get("type"), sorted(event)
            if kind == "reversed" and fields == ["of", "type"]:
                change = 0
                version = event["of"]
                if is_int(version) and version not in stream.reversed and version not in reversals:
                    if 1 <= version <= first:
                        change = -stream.changes[version - 1]
                    elif first < version <= first + len(changes):
                        change = -changes[version - first - 1]
                if change == 0:
                    raise ValueError("this cannot be reversed")
                reversals |= {version, first + len(changes) + 1}
            elif kind in ("deposited", "withdrawn") and fields == ["amount", "type"]:
                change = event["amount"]
                if not is_int(change) or change < 1:
                    raise ValueError("a bad amount")
                if kind == "withdrawn":
                    change = -change
            else:
                raise ValueError("no event")
            if balances[-1] + change < 0:
                raise ValueError("more than there is")
            changes.append(change)
            balances.append(balances[-1] + change)
        stream.events += [dict(event) for event in events]
        stream.changes += changes
        stream.balances += balances[1:]
        stream.reversed |= reversals
        if events:
            self.streams[account] = stream
        return first + len(events)

    def version(self, account):
        return len(self.streams[account].events) if account in self.streams else 0

    def balance(self, account, version=None):
        if version is None:
            version = self.version(account)
        if not 0 <= version <= self.version(account):
            raise ValueError("no such version")
        return self.streams[account].balances[version] if version else 0

    def log(self):
        return [
            dict(event, account=account, version=version)
            for account in sorted(self.streams)
            for version, event in enumerate(self.streams[account].events, 1)
        ]
