# Takes hold of its parent as a debugger would.
# expect: AC
# not in none: it would stop its own worker

import ctypes
import os

ATTACH, SEIZE = 16, 0x4206


def solve(a, b):
    libc = ctypes.CDLL(None, use_errno=True)
    for request in (ATTACH, SEIZE):
        if libc.ptrace(request, os.getppid(), None, None) == 0:
            return "breach: the parent is traced"
    word = ctypes.create_string_buffer(8)
    remote = (ctypes.c_size_t * 2)(ctypes.addressof(word), 8)
    if libc.process_vm_readv(os.getppid(), remote, 1, remote, 1, 0) >= 0:
        return "breach: the parent's memory was read"
    return a + b
