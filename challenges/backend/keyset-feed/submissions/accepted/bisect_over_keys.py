"""A sorted list of keys, bisection, and a signature over the text of the cursor."""
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
            signature, _, text = cursor.partition("_")
            if not hmac.compare_digest(signature.encode("utf-8", "replace"), self.sign(text).encode()):
                raise ValueError("bad cursor")
            start = bisect_right(self.keys, tuple(map(int, text.split("_"))))
        part = self.keys[start:start + limit + 1]
        following = None
        if len(part) > limit:
            text = "%d_%d" % part[limit - 1]
            following = self.sign(text) + "_" + text
        return {"items": [self.records[id] for _, id in part[:limit]], "next": following}
