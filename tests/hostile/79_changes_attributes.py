# Changes modes, owners, times and attributes of files of the host, which needs no open file.
# expect: AC
# expect in none: WA or AC
# effects in none: host

import ctypes
import os

HOST = "@HOST@"
FCHMODAT2 = 452


def solve(a, b):
    libc = ctypes.CDLL(None, use_errno=True)
    for path in (HOST + "/canary", HOST, "@HOME@", "@HOME@/.ssh"):
        before = os.stat(path) if os.path.exists(path) else None
        for call in (
            lambda: os.chmod(path, 0o777),
            lambda: os.chown(path, os.getuid(), os.getgid()),
            lambda: os.lchown(path, os.getuid(), os.getgid()),
            lambda: os.utime(path, (1, 1)),
            lambda: os.setxattr(path, "user.gradus", b"was here"),
            lambda: os.truncate(path, 0),
        ):
            try:
                call()
            except OSError:
                pass
        libc.syscall(FCHMODAT2, -100, path.encode(), 0o777, 0)
        try:
            with open(path, "rb") as file:
                os.fchmod(file.fileno(), 0o777)
                os.utime(file.fileno(), (1, 1))
        except OSError:
            pass
        after = os.stat(path) if before else None
        if before and (before.st_mode, before.st_mtime) != (after.st_mode, after.st_mtime):
            return "breach: %s was changed" % path
        try:
            if "user.gradus" in os.listxattr(path):
                return "breach: %s has a new attribute" % path
        except OSError:
            pass
    return a + b
