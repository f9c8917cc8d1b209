# Leaves a message for the next case in the kernel's keyrings.
# expect: AC
# cases: 2
# not in none: it would leave a key in this user's keyring

import ctypes
import os

ADD_KEY, REQUEST_KEY = {"x86_64": (248, 249), "aarch64": (217, 218)}[os.uname().machine]


def solve(a, b):
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.syscall(REQUEST_KEY, b"user", b"gradus-hostile", None, 0) >= 0:
        return "breach: a key from before"
    for ring in (-1, -2, -3, -4, -5):
        if libc.syscall(ADD_KEY, b"user", b"gradus-hostile", b"x", ctypes.c_size_t(1), ring) >= 0:
            return "breach: a key was added to ring %d" % ring
    return a + b
