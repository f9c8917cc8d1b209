# Has the kernel send a signal to its parent when a file becomes ready, or the time comes.
# expect: AC
# not in none: it would end its own worker

import ctypes
import fcntl
import os
import signal
import time

F_SETOWN, F_SETSIG = 8, 10


def solve(a, b):
    reader, writer = os.pipe()
    for command, value in ((F_SETOWN, os.getppid()), (F_SETOWN, -1), (F_SETSIG, signal.SIGKILL)):
        try:
            fcntl.fcntl(reader, command, value)
            return "breach: a file may signal %d" % value
        except OSError:
            pass
    libc = ctypes.CDLL(None, use_errno=True)
    FIOSETOWN = 0x8901
    number = ctypes.c_int(os.getppid())
    left = ctypes.c_int * 2
    pair = left()
    if libc.socketpair(1, 1, 0, pair) == 0:
        libc.ioctl(pair[0], FIOSETOWN, ctypes.byref(number))
        libc.ioctl(pair[0], 0x5452, ctypes.byref(ctypes.c_int(1)))
        os.write(pair[1], b"x")
    time.sleep(0.05)
    return a + b
