# A chain of processes, each of which forks the next and ends: whoever looks sees another one.
# limits: processes = 4
# expect in restricted as root alone: JE
# expect: AC

import os


def solve(a, b):
    if os.fork() == 0:
        for _ in range(20_000):
            try:
                os.setsid()
            except OSError:
                pass
            try:
                if os.fork() != 0:
                    os._exit(0)
            except OSError:
                pass
        os._exit(0)
    return a + b
