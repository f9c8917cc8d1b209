# Makes a shared memory segment that would outlive it.
# expect: AC
# not in none: it would leave the segment behind

import ctypes


def solve(a, b):
    libc = ctypes.CDLL(None, use_errno=True)
    segment = libc.shmget(0x6772_6164, ctypes.c_size_t(4096), 0o1666)
    queue = libc.msgget(0x6772_6164, 0o1666)
    lock = libc.semget(0x6772_6164, 1, 0o1666)
    made = [name for name, got in (("shm", segment), ("msg", queue), ("sem", lock)) if got >= 0]
    return "breach: made %s" % made if made else a + b
