# Blocks every signal that can be blocked, then spins: only SIGKILL gets through.
# expect: TLE

import signal


def solve(a, b):
    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, signal.NSIG))
    while True:
        pass
