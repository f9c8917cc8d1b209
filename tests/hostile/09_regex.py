# A regular expression that backtracks for ever inside of one call into C.
# expect: TLE

import re


def solve(a, b):
    return re.match(r"(a+)+$", "a" * 60 + "b")
