# Becomes somebody else through a program that has that right.
# expect: AC
# limits: processes = 4
# expect in restricted as root alone: JE
# not in none: nothing there stops programs with the setuid bit

import ctypes
import os

PROGRAMS = ("/bin/su", "/usr/bin/sudo", "/usr/bin/passwd", "/bin/mount", "/usr/bin/newgrp",
            "/usr/bin/chsh", "/usr/bin/newuidmap", "/usr/bin/pkexec", "/bin/ping")


def solve(a, b):
    libc = ctypes.CDLL(None, use_errno=True)
    no_new_privileges = libc.prctl(39, 0, 0, 0, 0)
    if no_new_privileges != 1:
        return "breach: privileges can be gained"
    for program in PROGRAMS:
        child = os.fork()
        if child == 0:
            try:
                os.execv(program, [program, "--help"])
            except OSError:
                pass
            os._exit(99)
        if os.WEXITSTATUS(os.waitpid(child, 0)[1]) != 99:
            return "breach: %s was run" % program
    for uid in (0, 1, 1000):
        for call in (libc.setuid, libc.seteuid, libc.setgid):
            if os.geteuid() != uid and call(uid) == 0:
                return "breach: became %d" % uid
    return a + b
