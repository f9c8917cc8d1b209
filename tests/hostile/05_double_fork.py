# Leaves a grandchild in a session of its own that would sleep for an hour.
# limits: processes = 4
# expect in restricted as root alone: JE
# expect: AC

import os
import time


def solve(a, b):
    if os.fork() == 0:
        try:
            os.setsid()
        except OSError:
            pass
        if os.fork() == 0:
            time.sleep(3600)
        os._exit(0)
    return a + b
