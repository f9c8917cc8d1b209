# Talks to a case that runs beside it by locking a file that both can see. (Locks by `fcntl` on files
# that are read-only to both can still be asked about; SQLite needs them. See SECURITY.md.)
# expect: AC
# expect in none: WA

import fcntl
import os


def solve(a, b):
    with open(os.__file__) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return "breach: locked"
        except OSError:
            pass
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return "breach: locked by fcntl"
        except OSError:
            return a + b
