# Mistake: the cursor holds how many records were shown, so it slips when records come and go.
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
        start = 0
        if cursor is not None:
            if cursor[:64] != self.sign(cursor[64:]):
                raise ValueError("bad cursor")
            start = int(cursor[64:])
        end = start + limit
        following = self.sign(str(end)) + str(end) if end < len(self.records) else None
        return {"items": self.records[start:end], "next": following}
