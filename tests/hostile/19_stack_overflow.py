# Overflows the machine's stack, past everything that the interpreter watches.
# expect: RTE
# says: SIGSEGV

import ctypes
import mmap
import os

# Push, jump back.
CODE = {"x86_64": "50ebfd", "aarch64": "e00f1ff8ffffff17"}[os.uname().machine]


def solve(a, b):
    memory = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    memory.write(bytes.fromhex(CODE))
    ctypes.CFUNCTYPE(None)(ctypes.addressof(ctypes.c_char.from_buffer(memory)))()
