# Makes a user namespace to be root in, then mounts.
# expect: AC
# expect in none: WA

import ctypes

NEWUSER, NEWNS = 0x1000_0000, 0x2_0000


def solve(a, b):
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(NEWUSER) == 0:
        return "breach: a user namespace"
    if libc.unshare(NEWNS) == 0:
        return "breach: a mount namespace"
    if libc.mount(b"tmpfs", b".", b"tmpfs", 0, None) == 0:
        return "breach: a mount"
    return a + b
