# Raises its own limits and lowers those of its parent.
# expect: AC
# expect in none: WA

import ctypes
import os
import resource


def solve(a, b):
    for limit in (resource.RLIMIT_CPU, resource.RLIMIT_AS, resource.RLIMIT_NOFILE,
                  resource.RLIMIT_FSIZE, resource.RLIMIT_DATA):
        hard = resource.getrlimit(limit)[1]
        try:
            resource.setrlimit(limit, (hard, resource.RLIM_INFINITY))
            return "breach: limit %d was raised" % limit
        except (ValueError, OSError):
            pass
    for process in (os.getppid(), 1):
        try:
            resource.prlimit(process, resource.RLIMIT_NOFILE, resource.getrlimit(7))
            return "breach: process %d was limited" % process
        except OSError:
            pass
        try:
            os.sched_setaffinity(process, {0})
            return "breach: process %d was moved" % process
        except OSError:
            pass
    try:
        os.nice(-5)
        return "breach: nicer"
    except OSError:
        pass
    return a + b
