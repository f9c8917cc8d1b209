# Talks to the hypervisor, and by other families of sockets that firewalls forget.
# expect: AC
# within: 1.0
# not in none: the network is open there

import ctypes
import socket

# vsock, alg, bluetooth, can, tipc, x25, packet, rds, kcm, xdp, smc
FAMILIES = (40, 38, 31, 29, 30, 9, 17, 21, 41, 44, 43)


def solve(a, b):
    libc = ctypes.CDLL(None, use_errno=True)
    for family in FAMILIES:
        for kind in (1, 2, 3, 5):
            if libc.socket(family, kind, 0) >= 0:
                return "breach: a socket of family %d" % family
            pair = (ctypes.c_int * 2)()
            if libc.socketpair(family, kind, 0, pair) == 0:
                return "breach: a pair of family %d" % family
    if libc.socketpair(socket.AF_UNIX, 1, 0, pair) != 0:
        return "a pair of Unix sockets is harmless, and asyncio needs it"
    return a + b
