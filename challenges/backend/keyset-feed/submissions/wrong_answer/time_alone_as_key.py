# Mistake: the cursor holds only the time, so records with the same time are lost at a boundary.
import hashlib
import hmac


class Feed:
    def __init__(self, records, secret):
        self.secret = secret
        self.records = list(records)
        self.sort()

    def sort(self):
        self.records.sort(key=lambda record: (-record["created"], record["id"]))

    def add(self, record):
        self.records.append(record)
        self.sort()

    def remove(self, id):
        self.records = [record for record in self.records if record["id"] != id]

    def sign(self, text):
        return hmac.new(self.secret, text.encode("utf-8", "replace"), hashlib.sha256).hexdigest()

    def page(self, limit, cursor=None):
        if not 1 <= limit <= 200:
            raise ValueError("bad limit")
        rest = self.records
        if cursor is not None:
            if cursor[:64] != self.sign(cursor[64:]):
                raise ValueError("bad cursor")
            rest = [record for record in rest if record["created"] < int(cursor[64:])]
        items = rest[:limit]
        following = None
        if len(rest) > limit:
            text = str(items[-1]["created"])
            following = self.sign(text) + text
        return {"items": items, "next": following}
