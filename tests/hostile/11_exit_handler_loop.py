# Gives the right answer, swallows its own exit, and loops in an exit handler.
# expect: TLE

import atexit
import sys


def again():
    while True:
        try:
            sys.exit(0)
        except SystemExit:
            pass


def solve(a, b):
    atexit.register(again)
    return a + b
