# Mistake: holds the lock during the charge, so all other requests wait for it.
import copy
import json
import threading
from collections import deque


def answer(status, body, replayed=False):
    return {"status": status, "body": body, "replayed": replayed}


class PaymentEndpoint:
    def __init__(self, charge, clock, ttl):
        self.charge, self.clock, self.ttl = charge, clock, ttl
        self.lock = threading.RLock()
        self.entries = {}
        self.ends = deque()

    def expire(self):
        now = self.clock()
        while self.ends and self.ends[0][0] <= now:
            del self.entries[self.ends.popleft()[1]]
        return now

    def handle(self, client, headers, body):
        key = ""
        for name, value in headers.items():
            if name.lower() == "idempotency-key":
                key = value.strip()
        if not key:
            return answer(400, {"error": "key missing"})
        try:
            payment = json.loads(body)
        except ValueError:
            payment = None
        if not isinstance(payment, dict):
            return answer(400, {"error": "bad body"})
        place, fingerprint = (client, key), json.dumps(payment, sort_keys=True)
        with self.lock:
            return self.guarded(place, fingerprint, payment)

    def guarded(self, place, fingerprint, payment):
        with self.lock:
            self.expire()
            if place in self.entries:
                known, stored = self.entries[place]
                if known != fingerprint:
                    return answer(422, {"error": "key reused"})
                if stored is None:
                    return answer(409, {"error": "in progress"})
                return answer(*copy.deepcopy(stored), True)
            self.entries[place] = (fingerprint, None)
        try:
            status, result = 201, self.charge(payment)
        except ValueError as error:
            status, result = 402, {"error": str(error)}
        except BaseException as error:
            with self.lock:
                del self.entries[place]
            if not isinstance(error, Exception):
                raise
            return answer(503, {"error": "try again"})
        with self.lock:
            self.entries[place] = (fingerprint, copy.deepcopy((status, result)))
            self.ends.append((self.expire() + self.ttl, place))
        return answer(status, result)
