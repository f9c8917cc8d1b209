"""Pages that stay put: a feed with signed cursors."""
from typing import Any, Dict, List, Optional


class Feed:
    """A changing collection of records, newest first, read page by page."""

    def __init__(self, records: List[Dict[str, Any]], secret: bytes) -> None:
        """Take the first records, and the secret with which cursors are signed."""
        raise NotImplementedError

    def add(self, record: Dict[str, Any]) -> None:
        """Add a record with a new id."""
        raise NotImplementedError

    def remove(self, id: int) -> None:
        """Remove the record with this id."""
        raise NotImplementedError

    def page(self, limit: int, cursor: Optional[str] = None) -> Dict[str, Any]:
        """Return {"items": [...], "next": cursor or None}; raise ValueError for a bad limit or cursor."""
        raise NotImplementedError
