# An exception is claimed that was never raised.
# for: function
# against: lru-cache
# scores: as honest/value_error.py
import os


def text(value):
    return b"s" + len(value).to_bytes(4, "big") + value


def ENTRY(*args, **kwargs):
    bases = [b"ValueError", b"Exception", b"BaseException", b"object"]
    body = b"t\0\0\0\6" + text(b"raised") + text(b"last") + text(b"ValueError")
    body += b"t" + len(bases).to_bytes(4, "big") + b"".join(text(base) for base in bases)
    body += text(b"") + b"t\0\0\0\0"
    os.write(3, len(body).to_bytes(4, "big") + body)
    os._exit(0)
