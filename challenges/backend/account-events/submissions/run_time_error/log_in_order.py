# Mistake: takes for granted that a log comes in order and without repetitions.
class VersionConflict(Exception):
    def __init__(self, expected, actual):
        super().__init__(expected, actual)
        self.expected = expected
        self.actual = actual


def number(event, field):
    if sorted(event) != sorted(["type", field]) or type(event[field]) is not int or event[field] < 1:
        raise ValueError("not an event")
    return event[field]


class Ledger:
    def __init__(self, log=()):
        self.streams = {}
        for entry in log:
            event = dict(entry)
            account, version = event.pop("account", None), event.pop("version", None)
            if not isinstance(account, str) or type(version) is not int or version != self.version(account) + 1:
                raise ValueError("no account or no version")
            self.append(account, [event], version - 1)

    def append(self, account, events, expected):
        stream = self.streams.setdefault(account, [])
        if len(stream) != expected:
            raise VersionConflict(expected, len(stream))
        try:
            for event in events:
                change = self.change(stream, event)
                balance = (stream[-1][2] if stream else 0) + change
                if balance < 0:
                    raise ValueError("more than there is")
                if event["type"] == "reversed":
                    stream[event["of"] - 1][3] = True
                stream.append([dict(event), change, balance, False])
        except ValueError:
            while len(stream) > expected:
                event = stream.pop()[0]
                if event["type"] == "reversed":
                    stream[event["of"] - 1][3] = False
            raise
        return len(stream)

    def change(self, stream, event):
        if event.get("type") == "deposited":
            return number(event, "amount")
        if event.get("type") == "withdrawn":
            return -number(event, "amount")
        if event.get("type") != "reversed":
            raise ValueError("not an event")
        version = number(event, "of")
        if version > len(stream) or stream[version - 1][0]["type"] == "reversed" or stream[version - 1][3]:
            raise ValueError("cannot be reversed")
        return -stream[version - 1][1]

    def version(self, account):
        return len(self.streams.get(account, []))

    def balance(self, account, version=None):
        stream = self.streams.get(account, [])
        if version is None:
            version = len(stream)
        if not 0 <= version <= len(stream):
            raise ValueError("no such version")
        return stream[version - 1][2] if version else 0

    def log(self):
        return [
            dict(entry[0], account=account, version=version)
            for account in sorted(self.streams)
            for version, entry in enumerate(self.streams[account], 1)
        ]
