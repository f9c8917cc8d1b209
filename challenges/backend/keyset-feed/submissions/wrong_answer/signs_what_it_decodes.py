# Mistake: checks the signature of the decoded bytes; several texts decode to the same ones.
import base64
import hmac
import json
from bisect import bisect_left, bisect_right, insort


class Feed:
    def __init__(self, records, secret):
        self.secret = secret
        self.records = {record["id"]: record for record in records}
        self.keys = sorted((-record["created"], record["id"]) for record in records)

    def add(self, record):
        self.records[record["id"]] = record
        insort(self.keys, (-record["created"], record["id"]))

    def remove(self, id):
        record = self.records.pop(id)
        del self.keys[bisect_left(self.keys, (-record["created"], id))]

    def cursor(self, key):
        data = json.dumps(key).encode()
        signed = hmac.new(self.secret, data, "sha256").digest() + data
        return base64.urlsafe_b64encode(signed).decode().rstrip("=")

    def key(self, cursor):
        signed = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        if not hmac.compare_digest(signed[:32], hmac.new(self.secret, signed[32:], "sha256").digest()):
            raise ValueError("bad cursor")
        return tuple(json.loads(signed[32:]))

    def page(self, limit, cursor=None):
        if not 1 <= limit <= 200:
            raise ValueError("bad limit")
        start = 0 if cursor is None else bisect_right(self.keys, self.key(cursor))
        part = self.keys[start:start + limit + 1]
        following = self.cursor(part[limit - 1]) if len(part) > limit else None
        return {"items": [self.records[id] for _, id in part[:limit]], "next": following}
