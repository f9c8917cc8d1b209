# Starts processes where none are granted, by every way there is.
# expect: AC
# not in none: nothing denies processes there

import ctypes
import multiprocessing
import os
import subprocess
import sys


def solve(a, b):
    libc = ctypes.CDLL(None, use_errno=True)
    for name, call in (
        ("fork", os.fork),
        ("posix_spawn", lambda: os.posix_spawn(sys.executable, ["python3", "-c", ""], {})),
        ("subprocess", lambda: subprocess.Popen([sys.executable, "-c", ""])),
        ("multiprocessing", lambda: multiprocessing.get_context("fork").Process().start()),
        ("forkpty", os.forkpty),
    ):
        try:
            if call() == 0:
                os._exit(0)
            return "breach: %s" % name
        except OSError:
            pass
    clone, clone3 = {"x86_64": (56, 435), "aarch64": (220, 435)}[os.uname().machine]
    for flags in (17, 0x100 | 0x4000 | 17, 0x8000 | 17, 0x1000_0000 | 17):
        process = libc.syscall(clone, flags, 0, 0, 0, 0)
        if process == 0:
            os._exit(0)
        if process > 0:
            return "breach: clone with %x" % flags
    return a + b if libc.syscall(clone3, None, 0) < 0 else "breach: clone3"
