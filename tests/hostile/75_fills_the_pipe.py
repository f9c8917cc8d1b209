# Fills its output up to just below the limit, and sleeps with the pipe full.
# expect: ILE

import os
import time


def solve(a, b):
    for _ in range(60):
        os.write(1, bytes(16 << 10))
    time.sleep(60)
