# Makes as many files as it can.
# expect: AC
# expect in restricted: TLE or AC or ILE
# expect in none: TLE or AC or ILE

import os


def solve(a, b):
    try:
        for number in range(100_000):
            os.close(os.open("%d" % number, os.O_CREAT | os.O_WRONLY))
    except OSError:
        pass
    return a + b
