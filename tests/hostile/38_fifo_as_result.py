# Leaves named pipes where a judge might look for a file: opening one would block it.
# expect: AC
# expect in none as root: WA

import os


def solve(a, b):
    for name in ("result.json", "output", "stdout"):
        try:
            os.mkfifo(name)
        except PermissionError:
            pass
        try:
            os.mknod("device-" + name, 0o020666, os.makedev(1, 8))
            return "breach: a device was made"
        except PermissionError:
            pass
    return a + b
