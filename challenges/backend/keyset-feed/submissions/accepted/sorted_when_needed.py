"""Mark the list as unsorted on changes, sort it when a page is read; JSON and Base64 in the cursor."""
import base64
import bisect
import hmac
import json
from typing import Any, Dict, List, Optional


def encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


class Feed:
    def __init__(self, records: List[Dict[str, Any]], secret: bytes) -> None:
        self._secret = secret
        self._entries = [(-record["created"], record["id"], record) for record in records]
        self._sorted = False

    def add(self, record: Dict[str, Any]) -> None:
        self._entries.append((-record["created"], record["id"], record))
        self._sorted = False

    def remove(self, id: int) -> None:
        self._entries = [entry for entry in self._entries if entry[1] != id]

    def _cursor(self, place: List[int]) -> str:
        data = json.dumps(place).encode()
        return encode(hmac.new(self._secret, data, "sha256").digest()) + encode(data)

    def _place(self, cursor: str) -> List[int]:
        try:
            padded = cursor[43:] + "=" * (-(len(cursor) - 43) % 4)
            place = json.loads(base64.urlsafe_b64decode(padded))
            genuine = self._cursor(place)
            same = hmac.compare_digest(genuine.encode(), cursor.encode())
        except (ValueError, TypeError, RecursionError):
            raise ValueError("bad cursor") from None
        if not same:
            raise ValueError("bad cursor")
        return place

    def page(self, limit: int, cursor: Optional[str] = None) -> Dict[str, Any]:
        if limit < 1 or limit > 200:
            raise ValueError("the limit goes from 1 to 200")
        if not self._sorted:
            self._entries.sort(key=lambda entry: entry[:2])
            self._sorted = True
        first = 0
        if cursor is not None:
            created, id = self._place(cursor)
            first = bisect.bisect_left(self._entries, (created, id + 1))
        shown = self._entries[first:first + limit]
        more = first + limit < len(self._entries)
        return {
            "items": [entry[2] for entry in shown],
            "next": self._cursor(list(shown[-1][:2])) if more else None,
        }
