"""Running and answered keys in two dictionaries; setdefault decides who charges."""
import copy
import hashlib
import json
from collections import OrderedDict
from threading import RLock
from typing import Any, Callable, Dict, Optional, Tuple


class Entry:
    def __init__(self, digest: bytes) -> None:
        self.digest = digest
        self.answer: Optional[Dict[str, Any]] = None
        self.end = 0.0


class PaymentEndpoint:
    def __init__(self, charge: Callable[[Dict[str, Any]], Dict[str, Any]], clock: Callable[[], float], ttl: float) -> None:
        self._charge = charge
        self._clock = clock
        self._ttl = ttl
        self._guard = RLock()
        self._running: Dict[Tuple[str, str], Entry] = {}
        self._done: "OrderedDict[Tuple[str, str], Entry]" = OrderedDict()

    def handle(self, client: str, headers: Dict[str, str], body: str) -> Dict[str, Any]:
        lowered = {name.lower(): value for name, value in headers.items()}
        key = lowered.get("idempotency-key", "").strip()
        if key == "":
            return self._error(400, "key missing")
        try:
            payment = json.loads(body)
            payment.keys()
        except (ValueError, AttributeError):
            return self._error(400, "bad body")
        canonical = json.dumps(payment, sort_keys=True, separators=(",", ":"))
        mine = Entry(hashlib.sha256(canonical.encode()).digest())
        with self._guard:
            self._forget()
            entry = self._done.get((client, key))
            if entry is None:
                entry = self._running.setdefault((client, key), mine)
        if entry.digest != mine.digest:
            return self._error(422, "key reused")
        if entry is not mine:
            if entry.answer is None:
                return self._error(409, "in progress")
            return dict(copy.deepcopy(entry.answer), replayed=True)
        try:
            try:
                answer = {"status": 201, "body": self._charge(payment), "replayed": False}
            except ValueError as error:
                answer = self._error(402, str(error))
            stored = copy.deepcopy(answer)
            with self._guard:
                mine.answer, mine.end = stored, self._clock() + self._ttl
                self._done[client, key] = mine
        except Exception:
            return self._error(503, "try again")
        finally:
            with self._guard:
                del self._running[client, key]
        return answer

    def _forget(self) -> None:
        now = self._clock()
        while self._done:
            oldest = next(iter(self._done))
            if self._done[oldest].end > now:
                break
            del self._done[oldest]

    @staticmethod
    def _error(status: int, text: str) -> Dict[str, Any]:
        return {"status": status, "body": {"error": text}, "replayed": False}
