"""Immutable facts that hold the balance after them; a batch is a plain list of new facts."""
from collections import defaultdict
from typing import Any, Dict, Iterable, List, NamedTuple, Optional, Tuple


class VersionConflict(Exception):
    def __init__(self, expected: int, actual: int) -> None:
        self.expected, self.actual = expected, actual
        Exception.__init__(self, "the account has version %d" % actual)


class Fact(NamedTuple):
    kind: str
    number: int
    change: int
    balance: int

    def as_event(self) -> Dict[str, Any]:
        return {"type": self.kind, "of" if self.kind == "reversed" else "amount": self.number}


SIGNS = {"deposited": 1, "withdrawn": -1}


class Account:
    def __init__(self) -> None:
        self.facts: List[Fact] = []
        self.taken_back: Dict[int, int] = {}

    def balance(self) -> int:
        return self.facts[-1].balance if self.facts else 0

    def apply(self, event: Dict[str, Any]) -> None:
        kind = event.get("type")
        field = "of" if kind == "reversed" else "amount"
        if type(kind) is not str or kind not in SIGNS and kind != "reversed" or set(event) != {"type", field}:
            raise ValueError("not an event: %r" % event)
        number = event[field]
        if isinstance(number, bool) or not isinstance(number, int) or number < 1:
            raise ValueError("not a number from 1: %r" % number)
        if kind == "reversed":
            if number > len(self.facts) or number in self.taken_back or self.facts[number - 1].kind == "reversed":
                raise ValueError("event %d cannot be reversed" % number)
            change = -self.facts[number - 1].change
        else:
            change = SIGNS[kind] * number
        after = self.balance() + change
        if after < 0:
            raise ValueError("the balance would be %d" % after)
        self.facts.append(Fact(kind, number, change, after))
        if kind == "reversed":
            self.taken_back[number] = len(self.facts)

    def cut(self, version: int) -> None:
        while len(self.facts) > version:
            fact = self.facts.pop()
            if fact.kind == "reversed":
                del self.taken_back[fact.number]


class Ledger:
    def __init__(self, log: Iterable[Dict[str, Any]] = ()) -> None:
        self._accounts: Dict[str, Account] = defaultdict(Account)
        entries: List[Tuple[str, int, Dict[str, Any]]] = []
        for entry in log:
            account, version = entry.get("account"), entry.get("version")
            if type(account) is not str or type(version) is not int:
                raise ValueError("account or version: %r" % entry)
            event = {name: value for name, value in entry.items() if name not in ("account", "version")}
            entries.append((account, version, event))
        entries.sort(key=lambda entry: entry[:2])
        for account, version, event in entries:
            facts = self._accounts[account].facts
            if version == len(facts) and version > 0:
                if repr(sorted(event.items())) != repr(sorted(facts[-1].as_event().items())):
                    raise ValueError("two events with version %d" % version)
            elif version == len(facts) + 1:
                self._accounts[account].apply(event)
            else:
                raise ValueError("a gap before version %d" % version)

    def append(self, account: str, events: List[Dict[str, Any]], expected: int) -> int:
        actual = self.version(account)
        if actual != expected:
            raise VersionConflict(expected, actual)
        try:
            for event in events:
                self._accounts[account].apply(event)
        except ValueError:
            self._accounts[account].cut(actual)
            raise
        return self.version(account)

    def version(self, account: str) -> int:
        return len(self._accounts[account].facts)

    def balance(self, account: str, version: Optional[int] = None) -> int:
        facts = self._accounts[account].facts
        if version is None:
            return self._accounts[account].balance()
        if version < 0 or version > len(facts):
            raise ValueError("there is no version %d" % version)
        return facts[version - 1].balance if version else 0

    def log(self) -> List[Dict[str, Any]]:
        result = []
        for account, stream in sorted(self._accounts.items(), key=lambda item: item[0]):
            for version, fact in enumerate(stream.facts, 1):
                result.append({"account": account, "version": version, **fact.as_event()})
        return result
