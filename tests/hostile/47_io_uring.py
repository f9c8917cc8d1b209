# Sets up a queue through which files and sockets are opened without the usual system calls.
# expect: AC
# expect in none: WA or AC

import ctypes


def solve(a, b):
    libc = ctypes.CDLL(None, use_errno=True)
    parameters = ctypes.create_string_buffer(120)
    return a + b if libc.syscall(425, 4, parameters) < 0 else "breach: io_uring"
