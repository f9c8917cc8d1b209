# Swaps a directory for a link out of its world while somebody may be cleaning up.
# expect: AC
# limits: threads = 4

import os
import threading

HOST = "@HOST@"


def race(name):
    os.makedirs(name + "/inner")
    os.symlink(HOST, name + "-link")
    while True:
        try:
            os.rename(name, name + "-away")
            os.rename(name + "-link", name)
            os.rename(name, name + "-link")
            os.rename(name + "-away", name)
        except OSError:
            return


def solve(a, b):
    for name in ("one", "two"):
        threading.Thread(target=race, args=(name,), daemon=True).start()
    for _ in range(3000):
        os.path.exists("one/canary")
    return a + b
