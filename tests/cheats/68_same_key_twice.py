# A dict and a set that hold the same key with every value, which only a forged reply can.
# for: function
# against: word-count
# scores: 0
import os


def ENTRY(*args, **kwargs):
    words = [b"the", b"cat", b"saw", b"other", b"hello", b"one"]
    entries = [(word, count) for word in words for count in range(1, 4)]
    body = b"t\0\0\0\2s\0\0\0\5valued" + len(entries).to_bytes(4, "big")
    for word, count in entries:
        body += b"s" + len(word).to_bytes(4, "big") + word + b"i\0\0\0\x01%d" % count
    os.write(3, len(body).to_bytes(4, "big") + body)
    os._exit(0)
