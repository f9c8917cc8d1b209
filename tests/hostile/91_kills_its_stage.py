# Kills its parent, which is all that stands between it and the judge, and stays. Where no layer keeps
# it from doing that, the judge fails, and says so; but the program does not outlive it.
# expect: AC
# expect in none: JE

import os
import signal
import time


def solve(a, b):
    try:
        os.kill(os.getppid(), signal.SIGKILL)
    except OSError:
        return a + b
    if os.getppid() == 0:
        # The first process of its world, which the kernel keeps from harm.
        return a + b
    time.sleep(3600)
