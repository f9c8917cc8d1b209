"""Accounts from events: a ledger with versions and optimistic concurrency."""
from typing import Any, Dict, Iterable, List, Optional


class VersionConflict(Exception):
    """The account has another version than the caller has seen."""


class Ledger:
    """Accounts as streams of events."""

    def __init__(self, log: Iterable[Dict[str, Any]] = ()) -> None:
        """Rebuild the accounts from events in any order, with repetitions."""
        raise NotImplementedError

    def append(self, account: str, events: List[Dict[str, Any]], expected: int) -> int:
        """Add all events to the account, or none; return its new version."""
        raise NotImplementedError

    def version(self, account: str) -> int:
        """Return the version of the account."""
        raise NotImplementedError

    def balance(self, account: str, version: Optional[int] = None) -> int:
        """Return the balance after a version, or the present one."""
        raise NotImplementedError

    def log(self) -> List[Dict[str, Any]]:
        """Return all events, ordered by account and version."""
        raise NotImplementedError
