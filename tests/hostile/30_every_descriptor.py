# Writes to every descriptor that there may be.
# expect: RTE
# says: malformed

import os


def solve(a, b):
    for fd in range(3, 1024):
        try:
            os.write(fd, b"AC")
        except OSError:
            pass
    return a + b
