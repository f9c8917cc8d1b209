# Ends the process in the middle of the case, with exit code 0.
# expect: RTE
# says: without a reply

import os


def solve(a, b):
    os._exit(0)
