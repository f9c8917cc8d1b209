# Floods the channel on which the reply is awaited.
# expect: OLE

import os


def solve(a, b):
    chunk = bytes(1 << 20)
    while True:
        os.write(3, chunk)
