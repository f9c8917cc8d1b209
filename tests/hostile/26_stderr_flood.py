# Floods standard error while standard output stays idle: whoever reads one after the other waits
# for ever.
# expect: OLE

import sys


def solve(a, b):
    while True:
        sys.stderr.write("x" * 65536)
