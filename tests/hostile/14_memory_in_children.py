# Spreads its memory over children. Where no processes are granted, there are none.
# expect: AC
# not in none: nothing denies processes there

import os


def solve(a, b):
    for _ in range(8):
        try:
            if os.fork() == 0:
                hoard = bytearray(40 << 20)
                os._exit(len(hoard) & 1)
        except PermissionError:
            continue
        return "breach: a process was started"
    return a + b
