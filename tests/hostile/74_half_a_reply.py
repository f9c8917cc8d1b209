# Sends half a reply, and sleeps.
# expect: ILE

import os
import time


def solve(a, b):
    os.write(3, b"\0\0\1\0v")
    time.sleep(60)
