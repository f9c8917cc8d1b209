# Stops itself: it uses no processor time, and it does not end either.
# expect: ILE

import os
import signal


def solve(a, b):
    os.kill(os.getpid(), signal.SIGSTOP)
    return a + b
