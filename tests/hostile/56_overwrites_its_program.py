# Overwrites the program that runs it, so that the next one is its own.
# expect: AC
# cases: 2
# not in none: it might change the interpreter

import os
import sys


def solve(a, b):
    for path in ("/proc/self/exe", sys.executable, "/proc/%d/exe" % os.getppid(), "/proc/1/exe",
                 "/proc/self/map_files", "@GRADUS@"):
        for flags in (os.O_WRONLY, os.O_RDWR | os.O_TRUNC):
            try:
                os.close(os.open(path, flags))
                return "breach: %s can be written" % path
            except OSError:
                pass
        try:
            os.unlink(path)
            return "breach: %s was removed" % path
        except OSError:
            pass
    return a + b
