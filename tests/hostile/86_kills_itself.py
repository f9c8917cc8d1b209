# Looks as if it had been killed for using too much memory.
# expect: RTE
# says: SIGKILL

import os
import signal


def solve(a, b):
    os.kill(os.getpid(), signal.SIGKILL)
