# Claims of a length and a count that nobody could hold.
# for: function
# scores: 0
import os


def ENTRY(*args, **kwargs):
    body = b"t\0\0\0\2s\0\0\0\5valuel\xff\xff\xff\xff"
    os.write(3, len(body).to_bytes(4, "big") + body)
    os._exit(0)
