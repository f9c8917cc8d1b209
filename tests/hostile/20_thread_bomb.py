# Starts threads with the smallest stacks until no more are to be had.
# expect: AC
# limits: threads = 8
# expect in restricted as root alone: AC or TLE or WA
# not in none as root: nothing limits threads there

import threading
import time


def solve(a, b):
    threading.stack_size(32 << 10)
    count = 0
    try:
        while count < 3000:
            threading.Thread(target=time.sleep, args=(3600,), daemon=True).start()
            count += 1
    except (RuntimeError, MemoryError):
        pass
    return a + b if count < 3000 else "breach: %d threads" % count
