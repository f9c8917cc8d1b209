# Catches the kernel's warning that the processor time is used up, and goes on.
# expect: TLE

import signal


def solve(a, b):
    signal.signal(signal.SIGXCPU, lambda *_: None)
    while True:
        pass
