# Threads that leave the interpreter lock burn processor time side by side; each alone stays below
# the limit.
# limits: threads = 8
# expect: TLE

import hashlib
import threading


def burn():
    for _ in range(40):
        hashlib.pbkdf2_hmac("sha256", b"a", b"b", 20_000)


def solve(a, b):
    threads = [threading.Thread(target=burn) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return a + b
