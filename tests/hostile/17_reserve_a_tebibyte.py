# Reserves a tebibyte of address space and touches none of it: that is no use of memory.
# expect: AC

import mmap


def solve(a, b):
    try:
        mmap.mmap(-1, 1 << 40)
    except OSError:
        pass
    return a + b
