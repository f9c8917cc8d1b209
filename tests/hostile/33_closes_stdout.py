# Closes its standard output and goes on: the end of a pipe is not the end of the program.
# expect: AC

import os
import time


def solve(a, b):
    os.close(1)
    time.sleep(0.3)
    return a + b
