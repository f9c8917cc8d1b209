# Calls the kernel by its interface of 32 bits, whose numbers mean other calls.
# arch: x86_64
# expect: SV
# expect in none: AC or RTE

import ctypes
import mmap

# mov eax, 20 (getpid); int 0x80; ret
CODE = "b814000000cd80c3"


def solve(a, b):
    memory = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    memory.write(bytes.fromhex(CODE))
    ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(memory)))()
    return a + b
