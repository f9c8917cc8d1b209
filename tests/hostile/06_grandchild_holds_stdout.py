# A grandchild keeps both output pipes open long after its leader has ended: waiting for the end of
# a pipe would wait for it.
# limits: processes = 4
# expect in restricted as root alone: JE
# expect: AC
# within: 1.0

import os
import time


def solve(a, b):
    if os.fork() == 0:
        if os.fork() == 0:
            time.sleep(3600)
        os._exit(0)
    os.wait()
    return a + b
