# Closes every descriptor, and sleeps where nobody hears of it.
# expect: ILE

import os
import time


def solve(a, b):
    os.closerange(0, 1024)
    time.sleep(60)
