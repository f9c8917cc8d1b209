# Leaves links out of its directory under every name that a judge might pick up or clean away.
# expect: AC
# cases: 2

import os

HOST = "@HOST@"


def solve(a, b):
    for name in ("result.json", "output", "stdout", "work", "reply", ".gradus"):
        os.symlink("/etc/passwd", name)
        os.symlink(HOST, name + "-folder")
        os.symlink(HOST + "/canary", name + "-file")
    os.symlink(".", "loop")
    return a + b
