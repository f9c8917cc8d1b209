# Reads and changes its parent through /proc.
# expect: AC
# expect in none: WA

import os


def solve(a, b):
    for process in (os.getppid(), 1):
        for name in ("environ", "mem", "maps", "cmdline", "fd/0", "root/etc/passwd"):
            try:
                with open("/proc/%d/%s" % (process, name), "rb"):
                    return "breach: /proc/%d/%s can be opened" % (process, name)
            except OSError:
                pass
    return a + b
