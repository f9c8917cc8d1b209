# Fills files that lie in memory and that no limit counts.
# expect: AC
# expect in none: WA

import ctypes
import os

SYS_MEMFD_CREATE = {"x86_64": 319, "aarch64": 279}[os.uname().machine]


def solve(a, b):
    libc = ctypes.CDLL(None, use_errno=True)
    fd = libc.syscall(SYS_MEMFD_CREATE, b"hoard", 0)
    return a + b if fd < 0 else "breach: a file in memory was made"
