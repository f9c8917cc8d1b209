# Calls the kernel by the numbers of the x32 interface, which most filters do not list.
# arch: x86_64
# expect: SV
# expect in none: AC

import ctypes


def solve(a, b):
    ctypes.CDLL(None).syscall(0x4000_0000 | 39)
    return a + b
