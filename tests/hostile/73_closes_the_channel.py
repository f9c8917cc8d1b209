# Closes the channel on which the reply is awaited.
# expect: RTE

import os


def solve(a, b):
    os.close(3)
    return a + b
