# A thread claims a value while the call is still at work.
# for: function
# scores: 0
import os
import threading
import time


def claim():
    os.write(3, b"\0\0\0\x14t\0\0\0\2s\0\0\0\5valuel\0\0\0\0")


def ENTRY(*args, **kwargs):
    threading.Thread(target=claim).start()
    time.sleep(0.02)
    return []
