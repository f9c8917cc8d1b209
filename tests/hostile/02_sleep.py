# Sleeps for thirty years.
# expect: ILE

import time


def solve(a, b):
    time.sleep(1e9)
