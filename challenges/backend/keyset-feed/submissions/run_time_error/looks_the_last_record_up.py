# Mistake: the cursor is the id of the last record, which may be gone when the next page is read.
import hashlib
import hmac
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

    def sign(self, text):
        return hmac.new(self.secret, text.encode("utf-8", "replace"), hashlib.sha256).hexdigest()

    def page(self, limit, cursor=None):
        if not 1 <= limit <= 200:
            raise ValueError("bad limit")
        start = 0
        if cursor is not None:
            if cursor[:64] != self.sign(cursor[64:]):
                raise ValueError("bad cursor")
            last = self.records[int(cursor[64:])]
            start = bisect_right(self.keys, (-last["created"], last["id"]))
        part = self.keys[start:start + limit + 1]
        following = None
        if len(part) > limit:
            text = str(part[limit - 1][1])
            following = self.sign(text) + text
        return {"items": [self.records[id] for _, id in part[:limit]], "next": following}
