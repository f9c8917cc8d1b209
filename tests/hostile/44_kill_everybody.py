# Kills whomever it may, its parent and the first process by name.
# expect: AC
# not in none: it would kill everything that this user runs

import os
import signal


def solve(a, b):
    for number in (signal.SIGTERM, signal.SIGSTOP, signal.SIGKILL):
        for process in (os.getppid(), 1, *range(3, 40)):
            try:
                os.kill(process, number)
            except OSError:
                pass
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    for process in (-1, -os.getppid()):
        try:
            os.kill(process, signal.SIGTERM)
        except OSError:
            pass
    return a + b
