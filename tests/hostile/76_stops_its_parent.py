# Stops, ends and confuses its parent, which is all that stands between it and the judge.
# expect: AC
# not in none: it would end its own worker, for which that tier has no remedy but a failed run

import os
import signal
import time


def solve(a, b):
    for number in range(1, signal.NSIG):
        try:
            os.kill(os.getppid(), number)
        except OSError:
            pass
    time.sleep(0.1)
    return a + b
