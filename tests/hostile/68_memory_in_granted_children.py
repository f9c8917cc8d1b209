# Spreads memory over children that the challenge grants. Without a control group only each one is
# limited; the sum is not, and the result says so.
# limits: processes = 3
# expect in restricted as root alone: JE
# expect: AC or MLE

import os


def solve(a, b):
    for _ in range(3):
        if os.fork() == 0:
            hoard = bytearray(40 << 20)
            os._exit(len(hoard) & 1)
    for _ in range(3):
        os.wait()
    return a + b
