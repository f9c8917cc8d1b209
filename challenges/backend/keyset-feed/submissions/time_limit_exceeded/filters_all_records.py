# Mistake: compares every record with the cursor for each page.
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
            signature, _, text = cursor.partition("_")
            if signature != self.sign(text):
                raise ValueError("bad cursor")
            place = tuple(map(int, text.split("_")))
            rest = [record for record in rest if (-record["created"], record["id"]) > place]
        following = None
        if len(rest) > limit:
            text = "%d_%d" % (-rest[limit - 1]["created"], rest[limit - 1]["id"])
            following = self.sign(text) + "_" + text
        return {"items": rest[:limit], "next": following}
